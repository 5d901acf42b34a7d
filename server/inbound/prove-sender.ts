import type { DNSResolver } from 'mailauth'
import type { InboundMail } from './inbound-mail.ts'
import type { Message } from './read-message.ts'

/** How long the senders' name servers may take, in milliseconds. */
const PATIENCE = 15_000

/**
 * Whether a mail is the vendor's own and about the request: its one sender is at the vendor's domain, which DKIM
 * (RFC 6376) or SPF (RFC 7208) shows for that domain, as DMARC asks (RFC 7489, 3.1), and what is shown names the
 * request. A signed mail can be sent again to anybody: one about another request proves nothing about this one.
 */
export async function isProven(
  { raw, envelope }: InboundMail,
  { from, subject, text, repeated }: Message,
  {
    vendorDomain,
    reference,
    resolver,
  }: { vendorDomain: string; reference: string; resolver?: DNSResolver | undefined },
): Promise<boolean> {
  if (!from || !isUnder(domainOf(from), vendorDomain)) return false
  const { authenticate } = await import('mailauth')
  const checked = await withPatience(
    authenticate(raw, {
      ...envelope,
      ...(resolver && { resolver }),
      mta: vendorDomain,
      disableArc: true,
      disableBimi: true,
      disableDmarc: true,
      strict: true,
    }),
  )
  if (!checked) return false
  const names = (part: string) => part.toUpperCase().includes(reference)
  const { spf, dkim } = checked
  if (envelope && spf && spf.status.result === 'pass' && isUnder(domainOf(envelope.sender), vendorDomain)) {
    return names(subject) || names(text)
  }
  return dkim.results.some(({ status, signingDomain = '', signingHeaders, canonBodyLengthLimited }) => {
    const isTheirs = status.result === 'pass' && isUnder(signingDomain, vendorDomain)
    if (!isTheirs || status.testing || canonBodyLengthLimited) return false
    const signed = new Set(signingHeaders?.keys.toLowerCase().split(/\s*:\s*/))
    return names(text) || (signed.has('subject') && !repeated.has('subject') && names(subject))
  })
}

/** Undefined: it took too long or broke off, so nothing is shown. */
async function withPatience<T>(checking: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE)
  })
  return Promise.race([checking.catch(() => undefined), timeout]).finally(() => clearTimeout(timer))
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
const isUnder = (domain: string, parent: string) =>
  domain.toLowerCase() === parent || domain.toLowerCase().endsWith(`.${parent}`)
