import type { RefCallback } from 'preact'

declare global {
  interface Window {
    /**
     * What each element is, for tests: "icon anna@… Bokföring" → the elements that are that control. It stands on the
     * page's own window and leaves nothing in the document, so nobody who reads the page can lean on it.
     */
    practiceParts: Map<string, Set<Element>>
  }
}

window.practiceParts ??= new Map<string, Set<Element>>()

/** A ref that keeps the element under its part's name for as long as it is drawn. */
export function part(name: string): RefCallback<Element> {
  return (element) => {
    if (!element) return undefined
    const elements = window.practiceParts.get(name) ?? new Set()
    window.practiceParts.set(name, elements.add(element))
    return () => {
      elements.delete(element)
      if (elements.size === 0) window.practiceParts.delete(name)
    }
  }
}
