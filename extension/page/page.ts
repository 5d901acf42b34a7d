import type { Container, Labels, Locator } from '../../shared/guides/locator.ts'
import type { HostWords } from '../../shared/host-words.ts'
import type { Language } from '../../shared/language.ts'
import { isInBanner } from './banner.ts'
import { dialogsAbout } from './dialogs.ts'
import { displayNameOf } from './display-name.ts'
import { acceptedNames, locateAllIn, locateIn, withOwner, type Filtered, type Located } from './locate.ts'
import { fieldHolds } from './field-holds.ts'
import { holdersOf } from './holders.ts'
import { isLoading } from './loading.ts'
import { mentions } from './mentions.ts'
import { inOneMoment, once } from './moment.ts'
import { ownTextOf, textOf } from './page-text.ts'
import { bringIntoView, isInView, scrollsWithPage } from './reach.ts'
import { isSwitch } from './roles.ts'
import { isMentioned } from './subject.ts'
import { switchesOff, toggleOf, type ToggleState } from './toggles.ts'
import { trimName } from './trim-name.ts'
import { createTree, type Tree, type TreeOptions } from './tree.ts'
import { pressBoxOf } from './visibility.ts'

export type { Located } from './locate.ts'
export type { ToggleState } from './toggles.ts'

type DialogContainer = Extract<Container, { kind: 'dialog' }>

/** The host page as guides ask of it. Every answer is worked out from the page as it is; nothing is kept over a change. */
export interface Page {
  /** Reads the page for the first time, a part at a time with a `pause` in between; whoever asks before waits for the whole. */
  read(pause: () => Promise<void>): Promise<void>
  /** Runs `ask`, which must change nothing on the page: what it asks for more than once is worked out once. */
  atOnce<T>(ask: () => T): T
  /** The one element that a bound locator fits, or why none is pointed at. */
  locate(locator: Locator): Located
  /** All that it fits: for locators that mean several, such as every switch of a dialog. */
  locateAll(locator: Locator): Element[]
  stateOf(element: Element): ToggleState
  /** What to press to switch off a switch that is on. */
  switchesOff(element: Element): Element
  /** Whether a field holds one of these texts, or anything where none is given. What it holds goes nowhere. */
  fieldHolds(element: Element, labels: Labels | undefined): boolean
  /** What an element is called, as the page writes it; '' for none. */
  nameOf(element: Element): string
  /** Whether the one dialog that a container means says whose it is: one of its owner's names, as whole words. */
  namesOwner(dialog: DialogContainer): boolean
  /** The open dialogs that a container means; `evenCovered`: also those that something lies over, such as while they save. */
  dialogs(dialog: DialogContainer, evenCovered?: boolean): Element[]
  /** Whether its middle shows without scrolling: there it can be pressed. */
  isInView(element: Element): boolean
  /** Scrolls whatever has to be for it to stand in the middle of the window. */
  bringIntoView: (element: Element) => void
  /** Whether it moves with the page when the window is scrolled: nothing that it stands in is fixed or sticky. */
  scrollsWithPage: (element: Element) => boolean
  /** `shown`: the top bar names one of these companies. `unknown`: it names none that is asked for. */
  company(labels: Labels): 'shown' | 'unknown'
  /** Whether it shows that something is still to come. */
  isLoading(): boolean
  /** The language that the page shows itself to be in, where it declares one that guides speak. */
  language(): Language | undefined
  /** Each filter of a decision and what it left; no text of the page, so it can be passed on. */
  explain(locator: Locator): { located: Located; filters: Filtered[] }
  readonly hostWords: HostWords
  /** In the top window's coordinates, in CSS pixels; of what is broken over lines, the longest. */
  boxOf(element: Element): DOMRect
  readonly document: Document
  isOurs: (node: Node) => boolean
  /** Whether it holds a shadow root that others can't look into. */
  hasInside(element: Element): boolean
  roots: () => (Document | ShadowRoot)[]
  contains: (outer: Element, inner: Element) => boolean
}

export const createPage = (options: TreeOptions): Page => pageOf(createTree(options))

/** The page's language where it declares one that guides speak. */
function declaredLanguage({ documentElement }: Document): Language | undefined {
  const declared = documentElement.lang.toLowerCase().split('-')[0]
  return declared === 'sv' || declared === 'en' ? declared : undefined
}

/** How many more signs of the other language than of the declared one it takes. */
const SIGNS_RATIO = 2

/** The declared language, or the other where the page's words leave no doubt that it is in that; null for unknown. */
function languageOf({ document, hostWords, index }: Tree): Language | null {
  const declared = declaredLanguage(document)
  if (!declared) return null
  const other = declared === 'sv' ? 'en' : 'sv'
  const signsOf = (language: Language) => {
    const signs = hostWords.signs[language]
    return [...index.hits(signs)].filter((hit) => signs.includes(ownTextOf(hit))).length
  }
  return signsOf(other) > 1 + SIGNS_RATIO * signsOf(declared) ? other : declared
}

export function pageOf(tree: Tree): Page {
  const language = () => once(tree, 'language', tree, () => languageOf(tree)) ?? undefined

  const openDialogs = (container: DialogContainer, evenCovered?: boolean) =>
    dialogsAbout(acceptedNames(container.about, language()), container.identity ?? {}, tree, evenCovered)

  return {
    read: (pause) => tree.index.build(pause),
    atOnce: (ask) => inOneMoment(tree, ask),
    locate: (locator) => once(tree, 'located', JSON.stringify(locator), () => locateIn(tree, locator, language())),
    locateAll: (locator) => once(tree, 'all', JSON.stringify(locator), () => locateAllIn(tree, locator, language())),
    stateOf: (element) => toggleOf(controlOf(element), tree).state,
    switchesOff: (element) => switchesOff(controlOf(element), tree),
    fieldHolds: (element, labels) => fieldHolds(element, labels && [...acceptedNames(labels, undefined)]),
    nameOf: (element) => displayNameOf(element, controlOf(element), tree),
    namesOwner: (container) => {
      const dialogs = openDialogs(container)
      const [dialog] = dialogs
      if (!dialog || dialogs.length > 1 || !container.owner) return false
      const said = trimName(textOf(dialog, tree))
      return (
        holdersOf(acceptedNames(container.owner, undefined), dialogs, tree).some(
          (holder) => !isMentioned(holder, tree),
        ) || withOwner(acceptedNames(container.about, undefined), [container]).some((title) => mentions(said, title))
      )
    },
    dialogs: openDialogs,
    isInView: (element) => isInView(element, tree),
    bringIntoView,
    scrollsWithPage: (element) => scrollsWithPage(element, tree),
    company(labels) {
      const holders = holdersOf(acceptedNames(labels, undefined), [tree.document.documentElement], tree)
      return holders.some((holder) => isInBanner(holder, tree)) ? 'shown' : 'unknown'
    },
    isLoading: () => isLoading(tree),
    language,
    explain(locator) {
      const filters: Filtered[] = []
      return { located: locateIn(tree, locator, language(), filters), filters }
    },
    boxOf: pressBoxOf,
    document: tree.document,
    hostWords: tree.hostWords,
    isOurs: tree.isOurs,
    hasInside: (element) => element.shadowRoot === null && tree.shadowOf(element) !== null,
    roots: tree.roots,
    contains: tree.contains,
  }
}

/** The control that a pressed label or face belongs to. */
function controlOf(element: Element): Element {
  if (isSwitch(element)) return element
  const label = element.localName === 'label' ? (element as HTMLLabelElement).control : null
  return label ?? element.querySelector('input,[role=switch],[role=checkbox],[aria-pressed]') ?? element
}
