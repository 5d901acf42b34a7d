import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ClientsAnswer, LinkableAnswer, OpenCompanyAnswer, UsersAnswer } from '../../server/practice/contract.ts'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { startPractice, type PracticeSystem } from '../../server/practice/listen.ts'
import { scenarioFor, type ScenarioOptions } from '../../server/practice/scenario-for.ts'
import { logIn, post, readState } from './visitor.ts'

const ANNA = 'anna@norrsken.example'
const KARIN = 'karin@bjorkdalen.example'
const OLLE = 'olle@sifferhuset.example'
const FIRM = 'Norrsken Revision AB'
const CLIENT = 'Björkdalens Bageri AB'

let practice: PracticeSystem
const reset = (options: ScenarioOptions = {}) => post(practice.url, '/reset', scenarioFor(defaultDetails, options))

beforeAll(async () => {
  practice = await startPractice()
})
beforeEach(() => reset())
afterAll(() => practice.stop())

describe('what one may see', () => {
  test('an administrator sees who has what, the consultants apart from the users', async () => {
    await reset({ granted: 'part' })
    const karin = await logIn(practice.url, KARIN)
    const { status, body } = await karin.call('GET', `/api/companies/${await karin.company(CLIENT)}/users`)
    const { users, consultants } = body as UsersAnswer
    expect(status).toBe(200)
    expect(users.map(({ name }) => name)).toContain('Karin Björk')
    expect(consultants.find(({ email }) => email === ANNA)?.granted).toEqual({ Bokföring: ['Visa verifikationer'] })
  })

  test('who is no administrator gets the company and not its users', async () => {
    await reset({ administratorRole: 'none' })
    const karin = await logIn(practice.url, KARIN)
    const company = await karin.company(CLIENT)
    const open = await karin.call('GET', `/api/companies/${company}`)
    expect((open.body as OpenCompanyAnswer).isAdministrator).toBe(false)
    expect(await karin.call('GET', `/api/companies/${company}/users`)).toEqual({
      status: 403,
      body: { problem: 'not-administrator' },
    })
  })

  test('a company that one has no business in is not there', async () => {
    const karin = await logIn(practice.url, KARIN)
    const anna = await logIn(practice.url, ANNA)
    const firm = await anna.company(FIRM)
    expect((await karin.call('GET', `/api/companies/${firm}/users`)).status).toBe(404)
    expect((await karin.call('GET', `/api/companies/${'0'.repeat(32)}/users`)).status).toBe(404)
  })

  test('who is not logged in is told so', async () => {
    const answer = await fetch(`${practice.url}/api/companies/${'0'.repeat(32)}/users`)
    expect(answer.status).toBe(401)
  })
})

describe('assigning a client', () => {
  test('the client is listed once the vendor has linked it, and not before', async () => {
    const listed = async () => {
      const anna = await logIn(practice.url, ANNA)
      const path = `/api/companies/${await anna.company(FIRM)}/linkable?email=${ANNA}`
      return ((await anna.call('GET', path)).body as LinkableAnswer).clients.map(({ name }) => name)
    }
    expect(await listed()).toContain(CLIENT)
    await reset({ linked: false })
    expect(await listed()).not.toContain(CLIENT)
  })

  test('puts the consultant under Konsulter at the client, and the client in the consultant’s list', async () => {
    const anna = await logIn(practice.url, ANNA)
    const firm = await anna.company(FIRM)
    const { clients } = (await anna.call('GET', `/api/companies/${firm}/linkable?email=${ANNA}`)).body as LinkableAnswer
    const chosen = clients.filter(({ name, isTicked }) => isTicked || name === CLIENT).map(({ token }) => token)
    const saved = await anna.call('PUT', `/api/companies/${firm}/assignments`, { email: ANNA, clients: chosen })
    expect(saved.status).toBe(204)

    const own = (await anna.call('GET', `/api/companies/${firm}/clients`)).body as ClientsAnswer
    expect(own.clients.map(({ name }) => name)).toContain(CLIENT)
    const karin = await logIn(practice.url, KARIN)
    const users = (await karin.call('GET', `/api/companies/${await karin.company(CLIENT)}/users`)).body as UsersAnswer
    expect(users.consultants.map(({ email }) => email)).toContain(ANNA)
  })

  test('taking the client away takes the permissions there with it', async () => {
    await reset({ granted: 'all' })
    const anna = await logIn(practice.url, ANNA)
    await anna.call('PUT', `/api/companies/${await anna.company(FIRM)}/assignments`, { email: ANNA, clients: [] })
    const { grants, consultants } = await readState(practice.url)
    expect(consultants.filter(({ email }) => email === ANNA)).toEqual([])
    expect(grants.filter(({ email }) => email === ANNA)).toEqual([])
  })
})

describe('granting permissions', () => {
  const give = async (email: string, program: string, permissions: string[]) => {
    const visitor = await logIn(practice.url, email)
    const path = `/api/companies/${await visitor.company(CLIENT)}/permissions`
    return visitor.call('PUT', path, { email: ANNA, program, permissions })
  }
  const given = async () =>
    (await readState(practice.url)).grants
      .filter(({ email, company }) => email === ANNA && company === 'client')
      .map(({ program, permissions }) => ({ program, permissions }))

  test('exactly what was switched on is kept, and only switches that there are', async () => {
    await reset({ assigned: true })
    await give(KARIN, 'Bokföring', ['Låsa period', 'Visa verifikationer', 'Allt annat'])
    expect(await given()).toEqual([{ program: 'Bokföring', permissions: ['Visa verifikationer', 'Låsa period'] }])
    await give(KARIN, 'Bokföring', [])
    expect(await given()).toEqual([])
  })

  test('a program administrator gives in that program and in no other', async () => {
    await reset({ assigned: true, administratorRole: 'program' })
    expect((await give(KARIN, 'Rapporter', ['Tid'])).status).toBe(204)
    expect((await give(KARIN, 'Fakturering', ['Visa fakturor'])).status).toBe(403)
    expect(await given()).toEqual([{ program: 'Rapporter', permissions: ['Tid'] }])
  })

  test('the current firm gives when it is the administrator', async () => {
    await post(
      practice.url,
      '/reset',
      scenarioFor({ ...defaultDetails, administrator: 'current-firm' }, { assigned: true }),
    )
    expect((await give(OLLE, 'Rapporter', ['Tid'])).status).toBe(204)
    const karin = await logIn(practice.url, KARIN)
    expect((await karin.call('GET', `/api/companies/${await karin.company(CLIENT)}/users`)).status).toBe(403)
  })
})
