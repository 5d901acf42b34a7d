import type { HostWords } from '../../shared/host-words.ts'
import type { Moment } from './moment.ts'
import { createIndex, type PageIndex, type Root } from './page-index.ts'

/**
 * The page as one tree: the top document, its same-origin frames and its shadow roots (open, and closed where the
 * browser lets an extension in), in the order in which a person meets them.
 */
export interface Tree {
  readonly document: Document
  /** Every element below `root`, frames and shadow roots included, in document order; our own element is left out. */
  walk(root: Element | Root): Generator<Element>
  /** The element around `element`, through slots, shadow hosts and frames. */
  parentOf(element: Element): Element | null
  contains: (outer: Element, inner: Element) => boolean
  /** Whether a node stands in the element of ours that the page holds. */
  isOurs: (node: Node) => boolean
  /** Whether it is that element. */
  isOwn: (element: Element) => boolean
  readonly hostWords: HostWords
  index: PageIndex
  /** Every root that holds elements: documents and shadow roots. */
  roots: () => Root[]
  shadowOf(element: Element): ShadowRoot | null
  frameDocumentOf(element: Element): Document | null
  /** What has been found out in this moment, while one lasts; see moment.ts. */
  moment: Moment | null
}

export interface TreeOptions {
  document: Document
  ownElementName: string
  hostWords: HostWords
  /** Lets an extension into closed shadow roots, where the browser does. */
  openClosedRoot?: (element: Element) => ShadowRoot | null
  /** Ends the watching of the page that answers are kept up to date by. */
  signal?: AbortSignal
}

export function createTree(options: TreeOptions): Tree {
  const { document, ownElementName, hostWords } = options
  const index = createIndex({ ...options, frameDocumentOf })

  // Asking for closed roots is not free, so only those that the index has met are known.
  const shadowOf = (element: Element): ShadowRoot | null => element.shadowRoot ?? index.closedRootOf(element)

  function frameDocumentOf(element: Element): Document | null {
    if (element.localName !== 'iframe' && element.localName !== 'frame') return null
    try {
      // Null for another origin, and throws in some browsers.
      return (element as HTMLIFrameElement).contentDocument
    } catch {
      return null
    }
  }

  function childrenOf(parent: Element | Document | ShadowRoot): Iterable<Element> {
    if (parent.nodeType !== Node.ELEMENT_NODE) return parent.children
    const element = parent as Element
    const frame = frameDocumentOf(element)
    if (frame) return frame.children
    const shadow = shadowOf(element)
    if (shadow) return shadow.children
    if (element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedElements()
      if (assigned.length > 0) return assigned
    }
    return element.children
  }

  function* walk(root: Element | Document | ShadowRoot): Generator<Element> {
    const stack: Iterator<Element>[] = [childrenOf(root)[Symbol.iterator]()]
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { value, done } = top.next()
      if (done) {
        stack.pop()
        continue
      }
      if (value.localName === ownElementName || SILENT_TAGS.has(value.localName)) continue
      yield value
      stack.push(childrenOf(value)[Symbol.iterator]())
    }
  }

  function parentOf(element: Element): Element | null {
    if (element.assignedSlot) return element.assignedSlot
    const { parentElement } = element
    if (parentElement) return closedSlotOf(element, parentElement) ?? parentElement
    const root = element.getRootNode()
    if (isShadowRoot(root)) return root.host
    const view = (root as Document).defaultView
    return view && view !== document.defaultView ? view.frameElement : null
  }

  /** Slots of closed roots are kept from the elements that they take. */
  function closedSlotOf(element: Element, host: Element): Element | null {
    const root = host.shadowRoot ? null : index.closedRootOf(host)
    if (!root) return null
    return [...root.querySelectorAll('slot')].find((slot) => slot.assignedNodes().includes(element)) ?? null
  }

  return {
    document,
    hostWords,
    walk,
    parentOf,
    shadowOf,
    frameDocumentOf,
    contains(outer, inner) {
      for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true
      return false
    },
    isOurs: (node) => {
      for (let at: Node | null = node; at; at = isShadowRoot(at) ? at.host : at.parentNode) {
        if (at.nodeType === Node.ELEMENT_NODE && (at as Element).localName === ownElementName) return true
      }
      return false
    },
    isOwn: ({ localName }) => localName === ownElementName,
    moment: null,
    index,
    roots: index.roots,
  }
}

export const SILENT_TAGS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'meta',
  'link',
])

// A node of another frame is no instance of this window's classes, so types are told by nodeType.
function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node
}
