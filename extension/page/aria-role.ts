import { HEADINGS } from './roles.ts'

/** Roles whose name may come from what stands inside. */
const BY_CONTENT =
  /^(?:button|(?:grid)?cell|checkbox|columnheader|heading|link|menuitem(?:checkbox|radio)?|option|radio|row(?:header)?|switch|tab|tooltip|treeitem)$/
/** The others that count as one: an element with any other keeps what its tag means, as people read what stands in it. */
const OTHER = /^(?:group|img|none|presentation)$/

/** The ARIA role that is stated for an element, the first that its name depends on; '' for none. */
export function statedRoleOf(element: Element): string {
  const tokens = (element.getAttribute('role') ?? '').toLowerCase().split(/\s+/)
  return tokens.find((token) => BY_CONTENT.test(token) || OTHER.test(token)) ?? ''
}

/** Whether an element with a stated role, or none, may be named by what stands inside it. */
export const isNamedByContent = (element: Element, role: string): boolean =>
  BY_CONTENT.test(role) ||
  element.matches('summary') ||
  (role === '' && element.matches(`${HEADINGS},a[href],area[href],button,option,td,th,tr`))
