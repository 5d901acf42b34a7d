import { foldName } from '../../shared/fold-name.ts'
import type { Tree } from './tree.ts'

/**
 * What an element can be called: everything that a person would read on it or a tool would announce. Each name is
 * folded (see foldName) and without edge punctuation, and is compared whole: a name that contains another is another.
 */
export function namesOf(element: Element, tree: Tree): string[] {
  const names = new Set<string>()
  const add = (text: string | null | undefined) => {
    const name = text ? trimName(text) : ''
    if (!name) return
    names.add(name)
    const bare = withoutState(name)
    if (bare) names.add(bare)
  }
  add(labelledBy(element))
  add(element.getAttribute('aria-label'))
  for (const label of labelsOf(element)) add(textOf(label, tree))
  if (element.localName === 'input' && BUTTON_TYPES.has((element as HTMLInputElement).type)) {
    add((element as HTMLInputElement).value)
  }
  add(element.getAttribute('placeholder'))
  add(element.getAttribute('alt'))
  if (!FIELD_TAGS.has(element.localName)) {
    add(textOf(element, tree))
    add(visibleTextOf(element, tree))
    for (const inner of tree.walk(element)) {
      add(inner.getAttribute('alt'))
      if (inner.localName === 'svg' || inner.localName === 'img' || inner.getAttribute('role') === 'img') {
        add(inner.getAttribute('aria-label'))
      }
      if (inner.localName === 'title' && inner.namespaceURI === SVG) add(inner.textContent)
      if (inner.localName === 'i' || inner.localName === 'span') for (const name of TIPS) add(inner.getAttribute(name))
    }
  }
  for (const name of TIPS) add(element.getAttribute(name))
  return [...names]
}

const SVG = 'http://www.w3.org/2000/svg'
const TIPS = ['title', 'data-tooltip', 'data-original-title', 'data-bs-original-title', 'data-tip']
const BUTTON_TYPES = new Set(['button', 'submit', 'reset', 'image'])
const FIELD_TAGS = new Set(['input', 'textarea', 'select'])

/** A folded name without punctuation at its edges: "Lön:" is "lön". */
export function trimName(text: string): string {
  return foldName(text).replace(/^[\s:;,.*•·|/\\<>–—-]+|[\s:;,*•·|/\\<>–—-]+$/gu, '')
}

const STATE =
  '(?:ej tilldelad|inte tilldelad|tilldelad|ej given|given|aktiv|inaktiv|av|på|on|off|not given|not granted|granted|assigned|not assigned)'
const STATE_SUFFIX = new RegExp(`^(.+?)\\s*(?:[:,–—-]\\s*${STATE}|[([]\\s*${STATE}\\s*[)\\]])$`, 'u')

/** The name without a state set off by punctuation ("bokföring (ej tilldelad)"), or '' where there is none. */
function withoutState(name: string): string {
  return STATE_SUFFIX.exec(name)?.[1]?.trim() ?? ''
}

/** All text in an element with a space between nodes (React cells have none), frames and shadow roots included. */
export function textOf(element: Element, tree: Tree): string {
  const parts: string[] = []
  collectText(element, tree, parts, () => true)
  return parts.join(' ')
}

/** The text that is drawn: without what CSS hides. */
export function visibleTextOf(element: Element, tree: Tree): string {
  const parts: string[] = []
  collectText(element, tree, parts, (inner) =>
    inner.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  )
  return parts.join(' ')
}

function collectText(element: Element, tree: Tree, parts: string[], accept: (element: Element) => boolean): void {
  if (SILENT.has(element.localName) || tree.isOurs(element)) return
  const container = tree.frameDocumentOf(element)?.body ?? tree.shadowOf(element) ?? element
  const nodes =
    element.localName === 'slot'
      ? (element as HTMLSlotElement).assignedNodes({ flatten: true })
      : [...container.childNodes]
  for (const node of nodes.length > 0 ? nodes : container.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.nodeValue?.trim()) parts.push(node.nodeValue)
    } else if (node.nodeType === Node.ELEMENT_NODE && accept(node as Element)) {
      collectText(node as Element, tree, parts, accept)
    }
  }
}
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg', 'select', 'textarea'])

function labelledBy(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')
  if (!ids) return ''
  const root = element.getRootNode() as Document | ShadowRoot
  return ids
    .split(/\s+/)
    .map((id) => (id ? (root.getElementById(id)?.textContent ?? '') : ''))
    .join(' ')
}

/** The labels of a form control, by `for` or by wrapping it. */
export function labelsOf(element: Element): Element[] {
  const { labels } = element as HTMLInputElement
  return labels ? [...labels] : []
}

/** Text that stands in an element itself, not in its children's elements: "own" text, folded. */
export function ownTextOf(element: Element): string {
  let text = ''
  for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) text += ` ${node.nodeValue ?? ''}`
  return text.trim() ? trimName(text) : ''
}
