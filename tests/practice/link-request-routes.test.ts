import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { LinkRequestsAnswer, LookupAnswer } from '../../server/practice/contract.ts'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { startPractice, type PracticeSystem } from '../../server/practice/listen.ts'
import { scenarioFor, type ScenarioOptions } from '../../server/practice/scenario-for.ts'
import { logIn, post, readState, type Visitor } from './visitor.ts'

const ANNA = 'anna@norrsken.example'
const NUMBER = '559900-0014'

let practice: PracticeSystem
let anna: Visitor
let karin: Visitor
let firm = ''
let client = ''

const reset = async (options: ScenarioOptions = {}) => {
  await post(practice.url, '/reset', scenarioFor({ ...defaultDetails, route: 'digital' }, options))
  anna = await logIn(practice.url, ANNA)
  karin = await logIn(practice.url, 'karin@bjorkdalen.example')
  firm = `/api/companies/${await anna.company('Norrsken Revision AB')}`
  client = `/api/companies/${await karin.company('Björkdalens Bageri AB')}`
}
const send = (more: object = {}) =>
  anna.call('POST', `${firm}/link-requests`, {
    organisationNumber: NUMBER,
    consultant: ANNA,
    start: 'approval',
    ...more,
  })

beforeAll(async () => {
  practice = await startPractice()
})
beforeEach(() => reset())
afterAll(() => practice.stop())

test('a number is looked up in any spelling, and one that nobody has says so', async () => {
  const look = async (spelling: string) => {
    const path = `${firm}/lookup?organisationNumber=${encodeURIComponent(spelling)}`
    return ((await anna.call('GET', path)).body as LookupAnswer).name
  }
  expect(await look(NUMBER)).toBe('Björkdalens Bageri AB')
  expect(await look('165599000014')).toBe('Björkdalens Bageri AB')
  expect(await look('556036-0793')).toBe(null)
})

test('sent, approved by the client, and the responsible consultant stands under Konsulter', async () => {
  expect((await send()).status).toBe(201)
  const { received } = (await karin.call('GET', `${client}/link-requests`)).body as LinkRequestsAnswer
  expect(received).toMatchObject([{ company: { name: 'Norrsken Revision AB' }, consultant: 'Anna Berg' }])
  const asking = received[0]?.company.token
  expect((await karin.call('PUT', `${client}/link-requests`, { firm: asking, isApproved: true })).status).toBe(204)
  const { links, consultants, requests } = await readState(practice.url)
  expect(links).toContainEqual({ firm: 'new-firm', client: 'client' })
  expect(consultants.some(({ client, email }) => client === 'client' && email === ANNA)).toBe(true)
  expect(requests).toEqual([])
})

test('declined, nothing is left of it', async () => {
  const before = await readState(practice.url)
  await send()
  const { received } = (await karin.call('GET', `${client}/link-requests`)).body as LinkRequestsAnswer
  await karin.call('PUT', `${client}/link-requests`, { firm: received[0]?.company.token, isApproved: false })
  expect(await readState(practice.url)).toEqual(before)
})

test('is refused with the reason: sent twice, linked already, unknown number, unknown consultant, no such day', async () => {
  await send()
  expect((await send()).body).toEqual({ problem: 'already-sent' })
  expect((await send({ organisationNumber: '556036-0793' })).body).toEqual({ problem: 'no-such-client' })
  expect((await send({ subscriptionNumber: '1' })).body).toEqual({ problem: 'no-such-client' })
  await reset({ linked: true })
  expect((await send()).body).toEqual({ problem: 'already-linked' })
  await reset()
  expect((await send({ consultant: 'karin@bjorkdalen.example' })).body).toEqual({ problem: 'no-such-consultant' })
  expect((await send({ start: 'tomorrow' })).status).toBe(400)
})

test('several subscriptions on one number: the subscription number decides', async () => {
  const scenario = await readState(practice.url)
  const own = scenario.companies.find(({ id }) => id === 'client')
  const second = { ...own, id: 'client-2', name: 'Björkdalens Bageri filial', subscriptionNumber: '204872' }
  await post(practice.url, '/reset', { ...scenario, companies: [...scenario.companies, second] })
  anna = await logIn(practice.url, ANNA)
  expect((await send()).body).toEqual({ problem: 'subscription-number-needed' })
  expect((await send({ subscriptionNumber: '204872' })).status).toBe(201)
  expect((await readState(practice.url)).requests).toMatchObject([{ client: 'client-2' }])
})

test('only a system administrator sees and answers what is asked of the company', async () => {
  await reset({ requested: true, administratorRole: 'program' })
  const { received } = (await karin.call('GET', `${client}/link-requests`)).body as LinkRequestsAnswer
  expect(received).toEqual([])
  const answer = await karin.call('PUT', `${client}/link-requests`, { firm: 'x', isApproved: true })
  expect(answer.status).toBe(403)
})
