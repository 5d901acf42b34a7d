import { CAST } from './practice-cast.ts'

/** What a newcomer is told: what runs where, who can sign in and what each may do, and how to begin. */
export function welcome(addresses: { service: string; outbox: string; practice: string }): string {
  const { service, outbox, practice } = addresses
  const wide = Math.max(...CAST.map(({ email }) => email.length))
  const people = CAST.map(({ name, email, where, may }) => {
    return `  ${email.padEnd(wide)}  ${name}, ${where}:\n  ${' '.repeat(wide)}  ${may}`
  })
  return `
Kopplingsguiden runs, with made-up firms. Ctrl-C stops it.

  ${service.padEnd(outbox.length)}  the service: link requests, and whose turn it is
  ${outbox}  the mails it would have sent, with the links to sign in by
  ${practice.padEnd(outbox.length)}  the practice accounting system: choose whom to log in as

Who can sign in, and what each may do:

${people.join('\n')}

To begin: ask for a sign-in link at ${service} for ${CAST[0]?.email}, follow it from the mails page, and open
the request that waits there. Connect the extension from the same page; it then guides you in the practice accounting
system. One browser profile is one person: be the others in profiles of their own.
`
}
