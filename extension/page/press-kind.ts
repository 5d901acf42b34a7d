import type { Locator } from '../../shared/guides/locator.ts'

/** Whether pressing an element leads to another page. */
export function isNavigating(element: Element): boolean {
  const address = element.localName === 'a' ? element.getAttribute('href')?.trim() : undefined
  return Boolean(address) && !/^(?:#|javascript:)/.test(address ?? '') && !isDisclosing(element)
}

/** Whether an element may be of the kind asked for: what is seen to open something on this page leads to no other. */
export const isOfKind = (element: Element, { kind }: Locator): boolean => !kind || !isDisclosing(element)

function isDisclosing(element: Element): boolean {
  if (element.hasAttribute('aria-expanded') || element.hasAttribute('aria-haspopup')) return true
  if (element.localName === 'summary') return true
  // A link to nowhere that stands before a list opens and shuts it.
  const leadsNowhere = element.localName === 'a' && /^(?:#|javascript:|$)/.test(element.getAttribute('href') ?? '')
  return leadsNowhere && element.nextElementSibling?.matches('ul,ol,[role=menu],[role=group]') === true
}
