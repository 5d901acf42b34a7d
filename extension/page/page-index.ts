import { changedBy } from './changed-by.ts'
import { NAME_ATTRIBUTES } from './sayings.ts'
import { isCustom, mayHideInside } from './shadow-hosts.ts'
import { createWordIndex } from './word-index.ts'

/** A document or a shadow root. */
export type Root = Document | ShadowRoot

/**
 * Which elements say which words, over every same-origin frame and shadow root. It is built when first asked, kept up by
 * what MutationObserver records, and brought up to date before each answer, so that no answer outlives a change. It only
 * says where to look: names, visibility and reach are read off the page every time.
 */
export interface PageIndex {
  /** Elements that say one of the names, or the beginning of one, themselves: by text of their own or an attribute. */
  hits(names: Iterable<string>): Set<Element>
  /** Elements whose own text holds something in which a name stands as whole words. */
  mentioning(names: Iterable<string>): Set<Element>
  /** Elements that are, or may become, dialogs by their markup. */
  dialogs(): Iterable<Element>
  /** Elements that take their name, or their tooltip, from the one with this id. */
  namedBy(id: string, root: Node): Element[]
  roots: () => Root[]
  /** The inside of an element that others can't look into, where it has been seen. */
  closedRootOf(element: Element): ShadowRoot | null
}

export interface IndexOptions {
  document: Document
  ownElementName: string
  frameDocumentOf(element: Element): Document | null
  openClosedRoot?: (element: Element) => ShadowRoot | null
  signal?: AbortSignal
}

/** Beyond so many unread changes it is cheaper to begin anew. */
const RECORDS_MAX = 20_000
const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]'
const REFERENCES = ['aria-labelledby', 'aria-describedby']
const OBSERVED = [...NAME_ATTRIBUTES, 'value', 'role', 'aria-modal', 'aria-labelledby', 'aria-describedby']
const NAMED_OR_SPECIAL = [
  ...[...NAME_ATTRIBUTES, ...REFERENCES].map((name) => `[${name}]`),
  'input[value]',
  DIALOG,
  'iframe,frame',
].join(',')

export function createIndex(options: IndexOptions): PageIndex {
  const words = createWordIndex()
  const dialogs = new Set<Element>()
  const referring = new Set<Element>()
  const frames = new Map<Element, Document | null>()
  const innerRoots = new Map<Element, ShadowRoot>()
  /** Elements that may get a shadow root later: attaching one is not recorded as a change. */
  const possibleHosts = new Set<Element>()
  const roots = new Set<Root>()
  let pending: MutationRecord[] = []
  let isBuilt = false

  const observer = new MutationObserver((records) => {
    pending.push(...records)
    if (pending.length > RECORDS_MAX) drop()
  })
  options.signal?.addEventListener('abort', drop)

  function drop(): void {
    observer.disconnect()
    pending = []
    isBuilt = false
    for (const kept of [words, dialogs, referring, frames, innerRoots, possibleHosts, roots]) kept.clear()
  }

  function refresh(): void {
    if (!isBuilt) {
      isBuilt = true
      addRoot(options.document)
      return
    }
    const records = [...pending, ...observer.takeRecords()]
    pending = []
    if (records.length > 0) follow(records)
    for (const [frame, known] of frames) {
      const inner = options.frameDocumentOf(frame)
      if (inner === known) continue
      if (known) removeRoot(known)
      frames.set(frame, inner)
      if (inner) addRoot(inner)
    }
    for (const host of possibleHosts) if (addShadow(host)) possibleHosts.delete(host)
  }

  function follow(records: readonly MutationRecord[]): void {
    const { changed, removed, added } = changedBy(records)
    for (const element of removed) removeTree(element)
    for (const element of added) if (isKnownPlace(element) && !words.hasText(element)) addTree(element)
    for (const element of changed) if (isKnownPlace(element)) addElement(element)
  }

  const isKnownPlace = (element: Element) => element.isConnected && roots.has(element.getRootNode() as Root)

  function addRoot(root: Root): void {
    if (roots.has(root)) return
    roots.add(root)
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: OBSERVED,
    })
    addBelow(root, root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : root.ownerDocument!)
  }

  function removeRoot(root: Root): void {
    roots.delete(root)
    for (const element of root.querySelectorAll('*')) forget(element)
  }

  function addTree(element: Element): void {
    if (element.localName === options.ownElementName) return
    addElement(element)
    addBelow(element, element.ownerDocument)
  }

  /** Text and naming attributes are found by the browser's own walks, which pass over the rest at no cost. */
  function addBelow(top: Element | Root, document: Document): void {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    let parent: Element | null = null
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement === parent || !isWorded((node as Text).data)) continue
      parent = node.parentElement
      if (parent && parent !== top && !words.hasText(parent)) words.addText(parent)
    }
    for (const element of top.querySelectorAll(NAMED_OR_SPECIAL)) {
      words.addAttributes(element)
      addSpecial(element)
    }
    // A live collection read by index costs a third of iterating over a list of as many.
    const all = 'getElementsByTagName' in top ? top.getElementsByTagName('*') : top.querySelectorAll('*')
    for (let at = 0; at < all.length; at += 1) {
      const element = all[at] as Element
      if (mayHost(element)) addHost(element)
    }
  }

  function addElement(element: Element): void {
    words.forget(element)
    words.addText(element)
    if (element.hasAttributes()) words.addAttributes(element)
    addSpecial(element)
    if (mayHost(element)) addHost(element)
  }

  function addSpecial(element: Element): void {
    if (element.localName === 'iframe' || element.localName === 'frame') {
      if (!frames.has(element)) {
        const inner = options.frameDocumentOf(element)
        frames.set(element, inner)
        if (inner) addRoot(inner)
      }
      return
    }
    if (element.matches(DIALOG)) dialogs.add(element)
    else dialogs.delete(element)
    if (REFERENCES.some((name) => element.hasAttribute(name))) referring.add(element)
    else referring.delete(element)
  }

  const mayHost = (element: Element) =>
    element.shadowRoot !== null || isCustom(element) || (options.openClosedRoot !== undefined && mayHideInside(element))

  function addHost(element: Element): void {
    if (element.localName === options.ownElementName || innerRoots.has(element)) return
    if (!addShadow(element) && isCustom(element)) possibleHosts.add(element)
  }

  function addShadow(host: Element): boolean {
    const shadow = host.shadowRoot ?? options.openClosedRoot?.(host) ?? null
    if (!shadow) return false
    innerRoots.set(host, shadow)
    addRoot(shadow)
    return true
  }

  function removeTree(element: Element): void {
    forget(element)
    for (const inner of element.querySelectorAll('*')) forget(inner)
  }

  function forget(element: Element): void {
    words.forget(element)
    for (const special of [dialogs, referring, possibleHosts]) if (special.size > 0) special.delete(element)
    if (frames.size > 0) {
      const frame = frames.get(element)
      frames.delete(element)
      if (frame) removeRoot(frame)
    }
    if (innerRoots.size > 0) {
      const shadow = innerRoots.get(element)
      innerRoots.delete(element)
      if (shadow) removeRoot(shadow)
    }
  }

  return {
    hits(names) {
      refresh()
      return words.hits(names)
    },
    mentioning(names) {
      refresh()
      return words.mentioning(names)
    },
    dialogs() {
      refresh()
      return dialogs
    },
    namedBy(id, root) {
      refresh()
      return [...referring].filter(
        (element) =>
          element.getRootNode() === root &&
          REFERENCES.some((name) => element.getAttribute(name)?.split(/\s+/).includes(id)),
      )
    },
    roots() {
      refresh()
      return [...roots]
    },
    closedRootOf: (element) => innerRoots.get(element) ?? null,
  }
}
const isWorded = (text: string) => /\S/.test(text)
