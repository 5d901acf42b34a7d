import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { createDefaultScenario, defaultDetails } from '../../server/practice/default-scenario.ts'
import { startPractice, type PracticeSystem } from '../../server/practice/listen.ts'
import { scenarioFor } from '../../server/practice/scenario-for.ts'
import { logIn, post, readState } from './visitor.ts'

const ANNA = 'anna@norrsken.example'
const running: PracticeSystem[] = []
const start = async (options: Parameters<typeof startPractice>[0] = {}) => {
  const practice = await startPractice(options)
  running.push(practice)
  return practice.url
}
afterEach(async () => {
  for (const practice of running.splice(0)) await practice.stop()
})

describe('POST /reset', () => {
  test('puts a scenario in place, and everyone out', async () => {
    const url = await start()
    const anna = await logIn(url, ANNA)
    const scenario = scenarioFor(defaultDetails, { granted: 'all' })
    expect(await post(url, '/reset', scenario)).toEqual({ status: 200, body: scenario })
    expect((await anna.call('GET', '/api/me')).status).toBe(401)
  })

  test('without a scenario goes back to the default one', async () => {
    const url = await start()
    await post(url, '/reset', scenarioFor(defaultDetails, { granted: 'all' }))
    await post(url, '/reset', {})
    expect(await readState(url)).toEqual(createDefaultScenario())
  })

  test('refuses what does not hold together, says what, and keeps what was', async () => {
    const url = await start()
    const scenario = createDefaultScenario()
    const broken = { ...scenario, links: [{ firm: 'new-firm', client: 'nobody' }] }
    const answer = await post(url, '/reset', broken)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('There is no company \\"nobody\\" in the scenario.')
    expect(await readState(url)).toEqual(scenario)
  })

  test('takes JSON only, so that a foreign page can’t call it unasked', async () => {
    const url = await start()
    const answer = await fetch(`${url}/reset`, { method: 'POST', body: '{}' })
    expect(answer.status).toBe(415)
  })

  test('malformed JSON is a clear answer', async () => {
    const url = await start()
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${url}/reset`, { method: 'POST', headers, body: '{"people":' })
    expect({ status: answer.status, ...((await answer.json()) as object) }).toMatchObject({
      status: 400,
      problem: 'malformed',
    })
  })
})

describe('skins', () => {
  test('one made of traits is what browsers get that have chosen none', async () => {
    const url = await start()
    expect(await post(url, '/skin', { name: 'mine', traits: { list: 'cards' } })).toMatchObject({ status: 200 })
    const answer = (await (await fetch(`${url}/api/skin`)).json()) as { name: string; traits: Record<string, string> }
    expect(answer).toMatchObject({ name: 'mine', traits: { list: 'cards', toggle: 'checkbox' } })
  })

  test('a trait that there is not is refused by name', async () => {
    const url = await start()
    const answer = await post(url, '/skin', { traits: { list: 'heap' } })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('traits.list')
  })

  test('an unknown skin in the address is told which there are', async () => {
    const url = await start()
    const answer = await fetch(`${url}/?skin=velvet`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('article')
  })
})

describe('sessions', () => {
  test('one person is logged out midway, the others stay', async () => {
    const url = await start()
    const anna = await logIn(url, ANNA)
    const olle = await logIn(url, 'olle@sifferhuset.example')
    expect(await post(url, '/sessions/end', { email: ANNA })).toEqual({ status: 200, body: { ended: 1 } })
    expect((await anna.call('GET', '/api/me')).status).toBe(401)
    expect((await olle.call('GET', '/api/me')).status).toBe(200)
  })

  test('idle for too long is logged out', async () => {
    const url = await start({ idleMinutes: -1 })
    const anna = await logIn(url, ANNA)
    expect((await anna.call('GET', '/api/me')).status).toBe(401)
  })

  test('nobody logs in who is not known', async () => {
    const url = await start()
    expect((await post(url, '/api/session', { email: 'nobody@nowhere.example' })).status).toBe(404)
  })
})

describe('what is kept', () => {
  test('outlives the process, and a broken file does not stop the next one', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'practice-'))
    const first = await start({ dataDir })
    const scenario = scenarioFor(defaultDetails, { granted: 'part' })
    await post(first, '/reset', scenario)
    await running.pop()?.stop()
    expect(await readState(await start({ dataDir }))).toEqual(scenario)
    await running.pop()?.stop()
    await writeFile(join(dataDir, 'practice.json'), '{"companies": [')
    expect(await readState(await start({ dataDir }))).toEqual(createDefaultScenario())
    await rm(dataDir, { recursive: true })
  })
})
