import type { DNSResolver } from 'mailauth'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { Details } from '../../shared/link-request/schema.ts'
import { readConfig } from '../../server/config.ts'
import { createToken, hashToken } from '../../server/identity/tokens.ts'
import { startService } from '../../server/service.ts'
import type { Stores } from '../../server/stores/stores.ts'
import { aDetails } from '../shared/a-link-request.ts'

export const SUPPORT = 'stina@support.example'

interface Options {
  environment?: Record<string, string>
  folder?: string
  now?: () => number
  lookUpName?: DNSResolver
}

/** A service on a port of its own, with a caller who is signed in as support. */
export async function startTestService({ environment = {}, folder, now, lookUpName }: Options = {}) {
  const dataDir = folder ?? (await mkdtemp(join(tmpdir(), 'mail-service-')))
  const read = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    SUPPORT_EMAILS: SUPPORT,
    PRACTICE: '1',
    LOG_LEVEL: 'silent',
    FORM_RECIPIENT: 'kopplingar@vendor.example',
    ...environment,
  })
  if (!read.ok) throw new Error(read.problems.join('\n'))
  let stores: Stores | undefined
  const prepare = async (opened: Stores) => void (stores = opened)
  const service = await startService(read.config, { prepare, ...(now && { now }), ...(lookUpName && { lookUpName }) })
  if (!stores) throw new Error('The service did not prepare its stores')
  const cookies = new Map<string, string>()

  async function call(path: string, options: { method?: string; body?: unknown; as?: string; pdf?: Uint8Array } = {}) {
    const { method = 'GET', body, as = SUPPORT, pdf } = options
    const headers = await headersOf(as)
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (pdf) headers['Content-Type'] = 'application/pdf'
    return fetch(service.url + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(pdf && { body: new Uint8Array(pdf) }),
    })
  }

  const headersOf = async (email: string): Promise<Record<string, string>> => ({
    Origin: service.url,
    Cookie: await cookieOf(email),
  })

  async function cookieOf(email: string): Promise<string> {
    const known = cookies.get(email)
    if (known) return known
    const token = createToken()
    const at = (now ?? Date.now)()
    await stores?.identities.keepSession(hashToken(token), { kind: 'web', email, createdAt: at, expiresAt: at + 1e10 })
    cookies.set(email, `kopplingsguiden-session=${token}`)
    return `kopplingsguiden-session=${token}`
  }

  return {
    ...service,
    dataDir,
    stores,
    call,
    headers: () => headersOf(SUPPORT),
    async json<T = RequestAnswer>(path: string, options?: Parameters<typeof call>[1]): Promise<T> {
      const answer = await call(path, options)
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    },
    async create(details: Partial<Details> = {}): Promise<RequestAnswer> {
      const answer = await call('/api/v1/requests', { method: 'POST', body: aDetails(details) })
      if (!answer.ok) throw new Error(await answer.text())
      return (await answer.json()) as RequestAnswer
    },
  }
}

export type TestService = Awaited<ReturnType<typeof startTestService>>
