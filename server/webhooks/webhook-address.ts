import { lookup as resolve } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

export type AddressProblem = 'not-https' | 'private-address' | 'credentials-in-address'

/**
 * Whether messages may go to an address: to public hosts over https, so that nobody makes the service talk to what only
 * it can reach (https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html).
 * In practice also to this machine, over http too. Names are judged when they are resolved; see publicLookup.
 */
export function checkWebhookAddress(address: string, isPractice: boolean): AddressProblem | undefined {
  const { protocol, hostname, username, password } = new URL(address)
  if (username || password) return 'credentials-in-address'
  const host = hostname.replace(/^\[|\]$/g, '')
  const isLocal = host === 'localhost' || (isIP(host) !== 0 && rangeOf(host) === 'loopback')
  if (isPractice && isLocal) return protocol === 'http:' || protocol === 'https:' ? undefined : 'not-https'
  if (protocol !== 'https:') return 'not-https'
  if (isLocal || host.endsWith('.localhost') || (isIP(host) !== 0 && !isPublic(host))) return 'private-address'
  return undefined
}

/** Resolves names for a connection, and answers no address that is not public: a name may point anywhere, at any time. */
export function publicLookup(isPractice: boolean): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const allowed = (addresses ?? []).filter(
        ({ address }) => isPublic(address) || (isPractice && rangeOf(address) === 'loopback'),
      )
      const [first] = allowed
      if (error) callback(error, '', 0)
      else if (!first) callback(Object.assign(new Error('Not a public address'), { code: 'private-address' }), '', 0)
      else if (options.all) callback(null, allowed)
      else callback(null, first.address, first.family)
    })
  }
}

/** `unicast` is what is left when everything set apart for some purpose is taken away. */
const rangeOf = (address: string) => ipaddr.process(address).range()
const isPublic = (address: string) => rangeOf(address) === 'unicast'
