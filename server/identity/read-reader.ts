import type { Config } from '../config.ts'
import type { Stores } from '../stores/stores.ts'
import type { Reader } from './reader.ts'

/** Who an address is, with the session that speaks for it. The name is the person's own, else what a firm calls them. */
export async function readReader(
  { config, stores }: { config: Config; stores: Stores },
  email: string,
  session: Reader['session'],
): Promise<Reader> {
  const [account, firms] = await Promise.all([stores.identities.readAccount(email), stores.firms.ofMember(email)])
  const member = firms[0]?.members.find((person) => person.email === email)
  const name = account?.name ?? member?.name
  return {
    email,
    ...(name && { name }),
    language: account?.language ?? 'sv',
    isSupport: config.supportEmails.includes(email),
    firms,
    session,
  }
}
