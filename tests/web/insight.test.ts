import { expect, it } from 'vitest'
import { sv } from '../../server/web/texts/sv/sv.ts'
import { moveTo } from './a-case.ts'
import { describeInBrowsers } from './in-browsers.ts'
import { SUPPORT } from './web-service.ts'

const DAY = 24 * 60 * 60 * 1000
const { insight, common } = sv

describeInBrowsers('insight', (at) => {
  it('shows lead times, how far requests come, where they stand still and how the guides fare, each as a table', async () => {
    const { support: before } = at
    const request = await before.createRequest()
    await before.createRequest()
    await before.record(request, { type: 'request.blocked', reason: 'licence-missing', step: 'open-program' })
    at.service.passTime(4 * DAY)
    const support = await at.service.signIn(SUPPORT)
    await moveTo(support, request, 'assign')
    await support.call('POST', '/guide-health', {
      id: crypto.randomUUID(),
      guide: { id: 'grant-programs', version: 1 },
      step: 'open-dialog',
      outcome: 'not-found',
      browser: 'firefox',
    })
    const screen = await at.sitDown(support)
    await screen.open('/insight')
    await screen.sees(insight.leadTimes, insight.funnel, common.blockReasons['licence-missing'], 'open-program')
    await screen.sees(insight.guideVersion('grant-programs', '1'), insight.outcomes['not-found']!)
    const row = await screen.page.$$eval('[aria-labelledby=lead-times-heading] tbody tr td', (cells) =>
      cells.map((cell) => cell.textContent),
    )
    expect(row).toEqual(['1', '4', '4'])
    const funnel = await screen.page.$$eval('[aria-labelledby=funnel-heading] tbody tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
    )
    expect(funnel.slice(0, 4)).toEqual([
      ['2', '1'],
      ['1', '0'],
      ['1', '1'],
      ['0', '0'],
    ])
  })
})
