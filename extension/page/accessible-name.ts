import { heldBy } from './field-holds.ts'
import { nativeNameOf } from './native-name.ts'
import { isBlock, pseudoText } from './generated-text.ts'
import { isNamedByContent, statedRoleOf } from './aria-role.ts'
import type { NameContext, NameWalk } from './name-walk.ts'
import { isPressed } from './roles.ts'
import { SILENT_TAGS, type Tree } from './tree.ts'

/**
 * What assistive technology announces for an element, as "Accessible Name and Description Computation 1.2" (W3C) works it
 * out; '' for none. Case and inner spacing are as on the page; white space is collapsed.
 */
export function accessibleNameOf(element: Element, tree: Tree): string {
  const walk: NameWalk = { tree, visited: new Set(), textOf: computeText, contentOf }
  return computeText(element, {}, walk).replace(/\s+/g, ' ').trim()
}

function computeText(element: Element, context: NameContext, from: NameWalk): string {
  if (!context.takesHidden && isHidden(element)) return ''
  if (from.visited.has(element)) return ''
  const walk = { ...from, visited: new Set([...from.visited, element]) }

  const labelling = context.isReferenced ? [] : referencedBy(element, 'aria-labelledby')
  if (labelling.length > 0) {
    const text = labelling
      .map((target) => {
        // An element may name itself beside others: "Delete" labelled by itself and by the file's name.
        const inner = target === element ? from : walk
        return computeText(target, { isReferenced: true, isPart: true, takesHidden: isHidden(target) }, inner)
      })
      .join(' ')
    if (text.trim()) return text
  }

  const role = statedRoleOf(element)
  const value = context.isPart || context.isReferenced ? embeddedValue(element) : undefined
  const label = element.getAttribute('aria-label')?.trim()
  if (label && value === undefined && element.localName !== 'slot') return label
  if (value !== undefined) return value

  const native = nativeNameOf(element, context, walk)
  if (native?.trim()) return native
  if (isNamedByContent(element, role) || context.isReferenced || context.isPart) {
    const content = contentOf(element, context, walk)
    // Inside a name, a lone space still parts two words.
    if (content.trim() || (content && context.isPart)) return content
  }
  return element.getAttribute('title') ?? ''
}

/** The elements that an attribute with ids names, in its order, within the same root. */
export function referencedBy(element: Element, attribute: string): Element[] {
  const ids = element.getAttribute(attribute)
  if (!ids) return []
  const root = element.getRootNode() as Document | ShadowRoot
  return ids.split(/\s+/).flatMap((id) => (id && 'getElementById' in root ? (root.getElementById(id) ?? []) : []))
}

/** Not for anybody: neither drawn nor told to assistive technology. */
function isHidden(element: Element): boolean {
  if (element.closest('[aria-hidden=true]')) return true
  if (element.matches('slot,option,optgroup')) return false
  return !element.checkVisibility({ visibilityProperty: true })
}

/** The value of a control that stands inside what is named: "Flash the screen [3] times". */
function embeddedValue(element: Element): string | undefined {
  // What is typed in secret is no part of a name.
  return element.matches('textarea,select,input:not([type=password])') && !isPressed(element)
    ? heldBy(element)
    : undefined
}

/** The text in an element: its children's, and what CSS writes before and after it. */
export function contentOf(element: Element, context: NameContext, walk: NameWalk): string {
  const inner: NameContext = { ...context, isPart: true }
  let text = pseudoText(element, '::before')
  for (const node of childNodesOf(element, walk.tree)) text += textOfNode(node, inner, walk)
  return text + pseudoText(element, '::after')
}

function textOfNode(node: Node, context: NameContext, walk: NameWalk): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
  if (node.nodeType !== Node.ELEMENT_NODE) return ''
  const element = node as Element
  if (element.localName === 'br') return ' '
  if (SILENT_TAGS.has(element.localName)) return ''
  const text = computeText(element, context, walk)
  return isBlock(element) ? ` ${text} ` : text
}

function childNodesOf(element: Element, tree: Tree): Iterable<Node> {
  const shadow = tree.shadowOf(element)
  if (shadow) return shadow.childNodes
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return element.childNodes
}
