import { changedBy } from './changed-by.ts'
import { NAME_ATTRIBUTES } from './sayings.ts'
import { mayHaveRoot, mayHideInside } from './shadow-hosts.ts'
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
  /** Builds it a part at a time, with a `pause` in between, so that no page stands still for it however large it is. */
  build(pause: () => Promise<void>): Promise<void>
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
/** So much added, the index is built anew: it forgets nothing of what is gone. */
const ADDED_MAX = 200_000
/** How many elements or texts are read in one part. */
const STEP = 2_000
const DIALOG = 'dialog,[role=dialog],[role=alertdialog],[aria-modal=true]'
const REFERENCES = ['aria-labelledby', 'aria-describedby']
const SPECIAL = 'dialog,iframe,frame,input[value],[role],[aria-modal],[aria-labelledby],[aria-describedby]'
const OBSERVED = [...NAME_ATTRIBUTES, 'value', 'role', 'aria-modal', ...REFERENCES]

export function createIndex(options: IndexOptions): PageIndex {
  const isKept = (element: Element) => element.isConnected && roots.has(element.getRootNode() as Root)
  const words = createWordIndex(isKept)
  const dialogs = new Set<Element>()
  const referring = new Set<Element>()
  const frames = new Map<Element, Document | null>()
  const innerRoots = new Map<Element, ShadowRoot>()
  /** Elements that may get a shadow root later: attaching one is not recorded as a change. */
  const possibleHosts = new Set<Element>()
  const roots = new Set<Root>()
  /** Roots that are yet to be read, and the reading that goes on. */
  const unread: Root[] = []
  let reading: Generator<void> | undefined
  let pending: MutationRecord[] = []

  const observer = new MutationObserver((records) => {
    pending.push(...records)
    if (pending.length > RECORDS_MAX) drop()
  })
  options.signal?.addEventListener('abort', drop)

  function drop(): void {
    observer.disconnect()
    pending = []
    unread.length = 0
    reading = undefined
    for (const kept of [words, dialogs, referring, frames, innerRoots, possibleHosts, roots]) kept.clear()
  }

  function refresh(): void {
    if (words.size() > ADDED_MAX) drop()
    begin()
    for (const _part of reading ?? []);
    reading = undefined
    const records = [...pending, ...observer.takeRecords()]
    pending = []
    if (records.length > 0) follow(records)
    for (const [frame, known] of frames) {
      const inner = options.frameDocumentOf(frame)
      if (inner === known) continue
      if (known) roots.delete(known)
      if (!frame.isConnected) frames.delete(frame)
      else frames.set(frame, inner)
      if (inner) addRoot(inner)
    }
    for (const [host, root] of innerRoots) {
      if (host.isConnected) continue
      innerRoots.delete(host)
      roots.delete(root)
    }
    for (const host of possibleHosts) if (!host.isConnected || addShadow(host)) possibleHosts.delete(host)
    for (const _part of readRoots());
  }

  function begin(): void {
    if (roots.size > 0) return
    addRoot(options.document)
    reading = readRoots()
  }

  async function build(pause: () => Promise<void>): Promise<void> {
    begin()
    // Whoever asks in between has it read to its end.
    while (reading) {
      if (reading.next().done) reading = undefined
      else await pause()
    }
  }

  function follow(records: readonly MutationRecord[]): void {
    const { changed, added } = changedBy(records)
    for (const element of added) if (isKept(element)) addTree(element)
    for (const element of changed) if (isKept(element)) addElement(element)
  }

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
    unread.push(root)
  }

  function* readRoots(): Generator<void> {
    for (let root = unread.shift(); root; root = unread.shift()) if (roots.has(root)) yield* readBelow(root)
  }

  function addTree(element: Element): void {
    if (element.localName === options.ownElementName) return
    addElement(element)
    const below = element.getElementsByTagName('*')
    for (let at = 0; at < below.length; at += 1) addElement(below[at] as Element)
  }

  /**
   * Texts and attributes are found by the browser's own walks, which pass over the rest at no cost. What is found is
   * listed first: records tell of what comes while the list is being read, and what goes is left out when asked for.
   */
  function* readBelow(top: Root): Generator<void> {
    yield* inSteps(textsBelow(top), (text) => {
      if (text.parentElement) words.addText(text.parentElement, text.data)
    })
    // One attribute at a time: the browser has a fast way for that.
    for (const name of NAME_ATTRIBUTES) {
      yield* inSteps(top.querySelectorAll(`[${name}]`), (element) => words.addAttribute(element, name))
    }
    yield* inSteps(top.querySelectorAll(SPECIAL), addSpecial)
    yield* inSteps(top.querySelectorAll('*'), addHost)
  }

  function addElement(element: Element): void {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) words.addText(element, (node as Text).data)
    }
    // Most elements have few attributes, and none of these: one call tells.
    for (const name of element.getAttributeNames())
      if (NAME_ATTRIBUTES.includes(name)) words.addAttribute(element, name)
    if (element.matches(SPECIAL)) addSpecial(element)
    addHost(element)
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
    words.addValue(element)
    if (element.matches(DIALOG)) dialogs.add(element)
    if (REFERENCES.some((name) => element.hasAttribute(name))) referring.add(element)
  }

  function addHost(element: Element): void {
    const mayHide = mayHaveRoot(element.localName)
    if (!mayHide || element.localName === options.ownElementName || innerRoots.has(element)) return
    const isCustom = mayHide === 'custom'
    const mayOpen = element.shadowRoot !== null || isCustom || (options.openClosedRoot && mayHideInside(element))
    if (mayOpen && !addShadow(element) && isCustom) possibleHosts.add(element)
  }

  function addShadow(host: Element): boolean {
    const shadow = host.shadowRoot ?? options.openClosedRoot?.(host) ?? null
    if (!shadow) return false
    innerRoots.set(host, shadow)
    addRoot(shadow)
    return true
  }

  const fresh = <T>(answer: () => T): T => {
    refresh()
    return answer()
  }

  return {
    hits: (names) => fresh(() => words.hits(names)),
    mentioning: (names) => fresh(() => words.mentioning(names)),
    dialogs: () => fresh(() => onlyKept(dialogs, isKept)),
    namedBy: (id, root) =>
      fresh(() =>
        onlyKept(referring, isKept).filter(
          (element) =>
            element.getRootNode() === root &&
            REFERENCES.some((name) => element.getAttribute(name)?.split(/\s+/).includes(id)),
        ),
      ),
    roots: () => fresh(() => [...roots]),
    closedRootOf: (element) => innerRoots.get(element) ?? null,
    build,
  }
}

/** The elements of a set that are still on the page; the others are left out of it from now on. */
function onlyKept(elements: Set<Element>, isKept: (element: Element) => boolean): Element[] {
  for (const element of elements) if (!isKept(element)) elements.delete(element)
  return [...elements]
}

/** By index, as a list's iterator costs more than what is done with most elements. */
function* inSteps<T>(list: ArrayLike<T>, read: (item: T) => void): Generator<void> {
  for (let at = 0; at < list.length; at += 1) {
    read(list[at] as T)
    if (at % STEP === STEP - 1) yield
  }
}

function textsBelow(top: Root): Text[] {
  const document = top.nodeType === Node.DOCUMENT_NODE ? (top as Document) : top.ownerDocument!
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
  return texts
}
