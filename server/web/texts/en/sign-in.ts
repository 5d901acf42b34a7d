import type { Texts } from '../texts.ts'

export const signIn: Texts['signIn'] = {
  title: 'Sign in',
  lead: 'Give your mail address and we will mail you a link that signs you in. There is no password.',
  signInFirst: 'Sign in to see this page. You will come back here.',
  address: 'Mail address',
  addressHint: 'The address that you got the mail to, or that your firm has registered.',
  addressProblem: 'That does not look like a mail address. It needs an @ and a domain, such as name@company.com.',
  send: 'Mail me a link',
  sentTitle: 'Look in your mail',
  sent: (address) =>
    `If ${address} has a request or an account here, a mail arrives within a minute. Its link works for 15 minutes, and once.`,
  notArrived: 'No mail? Look among the junk mail, and check that the address is right.',
  otherAddress: 'Use another address',
  exchanging: 'Signing you in …',
  usedTitle: 'The link no longer works',
  used: 'Links work once and for a short time, so that nobody else can use them. Give your address and a new one comes at once.',
  sendNew: 'Mail me a new link',
  already: 'You are already signed in.',
}
