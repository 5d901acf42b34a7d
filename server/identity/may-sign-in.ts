import type { Dependencies } from '../dependencies.ts'

/** Support, members of a registered firm, and whoever a link request names. */
export async function maySignIn(
  { config, stores, now }: Pick<Dependencies, 'config' | 'stores' | 'now'>,
  email: string,
): Promise<boolean> {
  if (config.supportEmails.includes(email)) return true
  if ((await stores.firms.ofMember(email)).length > 0) return true
  const { total } = await stores.requests.find({ scope: { email, firmNames: [] }, sort: 'since', limit: 1, now: now() })
  return total > 0
}
