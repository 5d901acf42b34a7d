/**
 * The page as one tree: the top document, its same-origin frames and its shadow roots (open, and closed where the
 * browser lets an extension in), in the order in which a person meets them.
 */
export interface Tree {
  readonly document: Document
  /** Every element below `root`, frames and shadow roots included, in document order; our own element is left out. */
  walk(root: Element | Document | ShadowRoot): Generator<Element>
  /** The element around `element`, through slots, shadow hosts and frames. */
  parentOf(element: Element): Element | null
  contains: (outer: Element, inner: Element) => boolean
  isOurs: (node: Node) => boolean
  /** Every root that holds elements: documents and shadow roots. */
  roots: () => (Document | ShadowRoot)[]
  shadowOf(element: Element): ShadowRoot | null
  frameDocumentOf(element: Element): Document | null
}

export interface TreeOptions {
  document: Document
  ownElementName: string
  openClosedRoot?: (element: Element) => ShadowRoot | null
}

export function createTree({ document, ownElementName, openClosedRoot }: TreeOptions): Tree {
  // Custom elements and a few built-ins can hold a shadow root; asking for closed ones is not free.
  const mayHostClosedRoot = (element: Element) => element.localName.includes('-') || HOST_TAGS.has(element.localName)

  function shadowOf(element: Element): ShadowRoot | null {
    if (element.shadowRoot) return element.shadowRoot
    return openClosedRoot && mayHostClosedRoot(element) ? openClosedRoot(element) : null
  }

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
    if (element.parentElement) return element.parentElement
    const root = element.getRootNode()
    if (isShadowRoot(root)) return root.host
    const view = (root as Document).defaultView
    return view && view !== document.defaultView ? view.frameElement : null
  }

  return {
    document,
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
    roots() {
      const found: (Document | ShadowRoot)[] = [document]
      for (const element of walk(document)) {
        const inner = frameDocumentOf(element) ?? shadowOf(element)
        if (inner) found.push(inner)
      }
      return found
    },
  }
}

const SILENT_TAGS = new Set(['script', 'style', 'template', 'noscript', 'head', 'meta', 'link'])
const HOST_TAGS = new Set(['article', 'aside', 'body', 'div', 'footer', 'header', 'main', 'nav', 'section', 'span'])

// A node of another frame is no instance of this window's classes, so types are told by nodeType.
function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node
}
