import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alertsIn } from '../../server/guides/health-alerts.ts'
import type { GuideHealth } from '../../server/stores/contract/guide-store.ts'
import { aScene, type Scene } from './a-scene.ts'
import { SUPPORT } from './a-service.ts'

const DAY = 24 * 60 * 60_000
const NOW = Date.UTC(2026, 5, 1, 12)

function told(count: number, outcome: string, daysAgo: number, more: Partial<GuideHealth> = {}): GuideHealth[] {
  return Array.from({ length: count }, () => {
    const step = { guide: 'grant-programs', version: 4, step: 'open-dialog', browser: 'chromium' }
    return { id: crypto.randomUUID(), at: NOW - daysAgo * DAY, outcome, ...step, ...more }
  })
}

describe('alerts about steps that are no longer found', () => {
  it('come when the share that misses a step jumps', () => {
    const healths = [
      ...told(95, 'found', 10),
      ...told(5, 'not-found', 10),
      ...told(2, 'found', 0.5),
      ...told(3, 'not-found', 0.2),
    ]
    expect(alertsIn(healths, NOW)).toEqual([
      {
        guide: 'grant-programs',
        version: 4,
        step: 'open-dialog',
        lately: { missed: 3, looked: 5 },
        before: { missed: 5, looked: 100 },
      },
    ])
  })

  it('stay away while it is no more than usual, few, or what people chose', () => {
    expect(
      alertsIn(
        [...told(6, 'found', 10), ...told(4, 'not-found', 10), ...told(6, 'found', 0), ...told(4, 'not-found', 0)],
        NOW,
      ),
    ).toEqual([])
    expect(alertsIn(told(2, 'not-found', 0), NOW)).toEqual([])
    expect(alertsIn([...told(20, 'hint', 0), ...told(9, 'done-by-hand', 0), ...told(9, 'abandoned', 0)], NOW)).toEqual(
      [],
    )
  })

  it('end when a newer version finds the step again', () => {
    const taught = told(4, 'found', 0, { version: 5 })
    expect(alertsIn([...told(9, 'ambiguous', 0.5), ...taught], NOW)).toEqual([])
  })
})

describe('guide health over HTTP', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await aScene()
  })
  afterAll(() => scene.service.stop())

  it('writes to support once, shows the alert, and says nothing of who or what was on the page', async () => {
    const report = async (outcome: 'found' | 'not-found') => {
      const guide = { id: 'check-access', version: 1 }
      const body = { id: crypto.randomUUID(), guide, step: 'open-client', outcome, browser: 'firefox' as const }
      await scene.karin.ask('recordGuideHealth', { body })
    }
    for (const outcome of ['found', 'not-found', 'not-found', 'not-found', 'not-found'] as const) await report(outcome)
    const mails = (await scene.service.mails()).filter(({ subject }) => subject.includes('hittar inte längre'))
    expect(mails.map(({ to }) => to)).toEqual([SUPPORT])
    expect(mails[0]?.text).toContain('Kontrollera åtkomsten')
    const { body } = await scene.support.ask('guideHealth')
    expect(body.alerts).toMatchObject([{ step: 'open-client', lately: { missed: 4, looked: 5 } }])
    expect(JSON.stringify(body)).not.toContain('karin')
  })
})
