import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { Person } from '../../../shared/link-request/schema.ts'

/** Everyone that a note can be meant for: the people of the request, each once. */
export function peopleOfRequest({ client, newFirm, currentFirm }: RequestAnswer): Person[] {
  const everyone = [client.contact, ...newFirm.consultants, currentFirm.contact]
  return [...new Map(everyone.map(({ name, email }) => [email, { name, email }])).values()]
}

/** The addresses of those whom a text mentions as "@Anna Berg". */
export function mentionsIn(text: string, people: readonly Person[]): string[] {
  return people.filter(({ name }) => text.includes(`@${name}`)).map(({ email }) => email)
}

/** The text in parts, the mentions apart from what is around them. */
export function splitMentions(text: string, people: readonly Person[]): { text: string; isMention: boolean }[] {
  // Longest first: "@Anna Berg" must not be read as "@Anna".
  const names = people.map(({ name }) => name).sort((a, b) => b.length - a.length)
  const parts: { text: string; isMention: boolean }[] = []
  let rest = text
  while (rest) {
    const found = names.map((name) => ({ name, at: rest.indexOf(`@${name}`) })).filter(({ at }) => at >= 0)
    const first = found.sort((a, b) => a.at - b.at)[0]
    if (!first) break
    if (first.at > 0) parts.push({ text: rest.slice(0, first.at), isMention: false })
    parts.push({ text: `@${first.name}`, isMention: true })
    rest = rest.slice(first.at + first.name.length + 1)
  }
  if (rest) parts.push({ text: rest, isMention: false })
  return parts
}
