import type { AuditLine, PersonalData } from '../../shared/contracts/personal-data-routes.ts'
import type { Stores } from '../stores/stores.ts'
import type { AuditEntry } from '../stores/contract/audit-store.ts'
import { everyRequest, holdsAddress } from './every-request.ts'

const PAGE = 500
const iso = (at: number) => new Date(at).toISOString()

/** All that is kept about the person with this address (lower case), wherever it is kept. */
export async function collectPersonalData(stores: Stores, email: string, now: number): Promise<PersonalData> {
  const [account, firms, sessions] = await Promise.all([
    stores.identities.readAccount(email),
    stores.firms.ofMember(email),
    stores.identities.sessionsOf(email, now),
  ])
  const requests: PersonalData['requests'] = []
  const mails = new Map<string, PersonalData['mails'][number]>()
  for await (const { request, history } of everyRequest(stores, now)) {
    const events = history.filter((event) => holdsAddress(event, email))
    if (events.length === 0) continue
    requests.push({ id: request.id, reference: request.state.reference, events })
    for (const mail of await stores.mails.ofRequest(request.id)) {
      const { id, kind, createdAt, state } = mail
      if (mail.to === email) mails.set(id, { kind, createdAt: iso(createdAt), state })
    }
  }
  return {
    email,
    account: account ? { ...(account.name && { name: account.name }), language: account.language } : null,
    firms: firms.map(({ name, kind }) => ({ name, kind })),
    sessions: sessions.map(({ kind, device, createdAt, usedAt }) => ({
      kind,
      ...(device && { device }),
      createdAt: iso(createdAt),
      ...(usedAt !== undefined && { usedAt: iso(usedAt) }),
    })),
    requests,
    mails: [...mails.values()],
    guideDrafts: (await stores.guideDrafts.list())
      .filter(({ by, decided }) => by === email || decided?.by === email)
      .map(({ guide, by, at }) => ({
        guide: guide.id,
        version: guide.version,
        at,
        part: by === email ? 'made' : 'decided',
      })),
    audit: await auditOf(stores, email),
  }
}

async function auditOf({ audit }: Stores, email: string): Promise<AuditLine[]> {
  const lines: AuditLine[] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = await audit.find({ email, limit: PAGE, ...(cursor && { cursor }) })
    lines.push(...page.items.map(auditLine))
    cursor = page.next
  }
  return lines
}

/** A line as the API answers it. */
export const auditLine = ({ at, ...rest }: AuditEntry): AuditLine => ({ at: iso(at), ...rest })
