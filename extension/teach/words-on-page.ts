import { isPressable, roleOf } from '../page/roles.ts'

/** Longer texts are sentences, which may say anything. */
const LONGEST_LABEL = 60
const MOST_WORDS = 8
/** An address, or a number of three digits or more. */
const PERSONAL = /\S@\S|\d[\d\s.,-]*\d[\d\s.,-]*\d/
const LABELS = 'label,legend,caption,summary,th,h1,h2,h3,h4,h5,h6,[role=heading],[role=columnheader],nav,[role=menu]'
const DATA = 'td,[role=gridcell],[role=cell],option,header,[role=banner],footer,[role=contentinfo],textarea,output,time'

export interface WordOnPage {
  text: string
  /** Whether it looks like a label of the system, rather than something that somebody has entered. */
  isLabel: boolean
  count: number
}

/** Collects the texts of a page, each once, with what they look like. */
export class WordsOnPage {
  readonly #words = new Map<string, { labels: number; rows: number; others: number }>()

  add(text: string, element: Element): void {
    const word = this.#words.get(text) ?? { labels: 0, rows: 0, others: 0 }
    this.#words.set(text, word)
    const isInRow = element.closest(DATA) !== null
    const isControl = isControlled(element)
    if (isInRow && isControl) word.rows += 1
    else if (!isInRow && (isControl || element.closest(LABELS))) word.labels += 1
    else word.others += 1
  }

  /** The likely labels first. What stands in rows is a label only where it repeats: programs do, people don't. */
  list(): WordOnPage[] {
    const words = [...this.#words].map(([text, { labels, rows, others }]): WordOnPage => {
      const isShort = text.length <= LONGEST_LABEL && text.split(' ').length <= MOST_WORDS
      const isLabel = isShort && !PERSONAL.test(text) && (labels > 0 || rows > 1)
      return { text, isLabel, count: labels + rows + others }
    })
    return words.sort((a, b) => Number(b.isLabel) - Number(a.isLabel))
  }
}

function isControlled(element: Element): boolean {
  for (let at: Element | null = element, level = 0; at && level < 4; at = at.parentElement, level += 1) {
    if (roleOf(at) !== null || isPressable(at)) return true
  }
  return false
}
