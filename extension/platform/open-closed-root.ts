import { pageBrowser } from './page-runtime.ts'

/** The shadow root of an element, closed or not, where the browser lets an extension in; null for none. */
export function openClosedRoot(element: Element): ShadowRoot | null {
  const known = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }
  return known.openOrClosedShadowRoot ?? pageBrowser.dom?.openOrClosedShadowRoot(element) ?? null
}
