import type { CompanyAnswer, MeAnswer } from '../../server/practice/contract.ts'
import type { Scenario } from '../../server/practice/scenario.ts'

export interface Answer {
  status: number
  body: unknown
}

/** A person at the practice system's own API, as its pages talk to it: with a session cookie. */
export interface Visitor {
  call(method: string, path: string, body?: unknown): Promise<Answer>
  /** The token of one of the person's companies, by name. */
  company(name: string): Promise<string>
}

const send = async (url: string, method: string, cookie: string, body?: unknown) =>
  fetch(url, {
    method,
    headers: { cookie, ...(method === 'GET' ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

export async function logIn(url: string, email: string): Promise<Visitor> {
  const answer = await send(`${url}/api/session`, 'POST', '', { email })
  if (answer.status !== 201) throw new Error(`${email} can't log in: ${answer.status}`)
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await send(`${url}${path}`, method, cookie, body)
    const text = await response.text()
    return { status: response.status, body: text ? (JSON.parse(text) as unknown) : undefined }
  }
  return {
    call,
    async company(name) {
      const { companies } = (await call('GET', '/api/me')).body as MeAnswer
      const found = companies.find((company: CompanyAnswer) => company.name === name)
      if (!found) throw new Error(`${email} has no company ${name}`)
      return found.token
    },
  }
}

export const readState = async (url: string): Promise<Scenario> =>
  (await (await fetch(`${url}/state.json`)).json()) as Scenario

/** `POST` without a session: for the addresses that tests and the demo use. */
export async function post(url: string, path: string, body: unknown): Promise<Answer> {
  const response = await send(`${url}${path}`, 'POST', '', body)
  return { status: response.status, body: (await response.json()) as unknown }
}
