import type { Language } from '../../shared/language.ts'
import type { Located } from './locate.ts'
import type { Tree } from './tree.ts'

/** What is worked out of the page more than once while it stands still, by kind; each kind has keys of its own. */
interface Answers {
  visible: boolean
  reachable: boolean
  text: string
  labels: Map<string, HTMLLabelElement[]>
  /** Width of what a document can be scrolled over, in CSS pixels. */
  width: number
  declared: Element[]
  dialogs: Element[]
  language: Language | null
  located: Located
  all: Element[]
  /** What lies uppermost at "x y" of the top window. */
  hit: Element | null
}

/**
 * What has been worked out of the page while one synchronous piece of work runs. Nothing on the page can change under it,
 * so what is asked for twice is answered once; nothing is kept beyond it.
 */
export type Moment = Map<keyof Answers, Map<unknown, unknown>>

/** Runs `ask` in a moment of its own, or in the one that lasts already. */
export function inOneMoment<T>(tree: Tree, ask: () => T): T {
  if (tree.moment) return ask()
  tree.moment = new Map()
  try {
    return ask()
  } finally {
    tree.moment = null
  }
}

/** What is known of `key`, or what `work` comes to, known from now on; worked out each time where no moment lasts. */
export function once<K extends keyof Answers>(tree: Tree, kind: K, key: unknown, work: () => Answers[K]): Answers[K] {
  const { moment } = tree
  if (!moment) return work()
  const known = moment.get(kind) ?? new Map<unknown, unknown>()
  moment.set(kind, known)
  if (!known.has(key)) known.set(key, work())
  return known.get(key) as Answers[K]
}
