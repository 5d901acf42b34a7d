/**
 * Built-in elements that can hold a closed shadow root are too many to be asked one by one; those that do show nothing of
 * their own, or hand their children to slots.
 */
export function mayHideInside(element: Element): boolean {
  const { firstElementChild } = element
  const mayBe = firstElementChild ? firstElementChild.hasAttribute('slot') : element.firstChild === null
  return mayBe && HOST_TAGS.has(element.localName)
}
const HOST_TAGS = new Set(['article', 'aside', 'body', 'div', 'footer', 'header', 'main', 'nav', 'section', 'span'])
/** A custom element: it may get a shadow root at any time. */
export const isCustom = (element: Element) => element.localName.includes('-')
