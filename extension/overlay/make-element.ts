type Attributes = Record<string, string | ((event: never) => void)>

/**
 * An element with attributes, listeners (functions, by the event's name) and what stands in it. All that the overlay is
 * drawn with: a rendering library would be a seventh of what a guided page pays.
 */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') element.setAttribute(name, value)
    else element.addEventListener(name, value as (event: Event) => void)
  }
  element.append(...children)
  return element
}

/** Puts a text where it isn't already; an empty one takes the element away. */
export function writeText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
  element.hidden = text === ''
}
