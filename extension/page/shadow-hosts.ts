/**
 * Built-in elements that can hold a closed shadow root are too many to be asked one by one; those that do show nothing of
 * their own, or hand their children to slots.
 */
export function mayHideInside(element: Element): boolean {
  const { firstElementChild } = element
  return firstElementChild ? firstElementChild.hasAttribute('slot') : element.firstChild === null
}

/** Whether an element of this name can hold a shadow root. A custom element may get one at any time. */
export function mayHaveRoot(localName: string): 'custom' | 'built-in' | false {
  if (HOST_TAGS.has(localName)) return 'built-in'
  return localName.includes('-') && 'custom'
}

/** https://dom.spec.whatwg.org/#valid-shadow-host-name */
const HOST_TAGS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
)
