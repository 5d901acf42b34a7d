import type { Language } from '../../shared/language.ts'
import type { Located } from './locate.ts'
import type { Tree } from './tree.ts'

/**
 * What has been worked out of the page while one synchronous piece of work runs. Nothing on the page can change under it,
 * so what is asked for twice is answered once; nothing is kept beyond it.
 */
export interface Moment {
  visible: Map<Element, boolean>
  reachable: Map<Element, boolean>
  texts: Map<Element, string>
  labelsByFor: Map<Node, Map<string, HTMLLabelElement[]>>
  /** Width of what a document can be scrolled over, in CSS pixels. */
  canvasWidths: Map<Document, number>
  declaredDialogs: Map<boolean, Element[]>
  dialogs: Map<string, Element[]>
  languages: Map<Tree, Language | null>
  located: Map<string, Located>
  locatedAll: Map<string, Element[]>
  /** What lies uppermost at "x y" of the top window. */
  hits: Map<string, Element | null>
}

/** Runs `ask` in a moment of its own, or in the one that lasts already. */
export function inOneMoment<T>(tree: Tree, ask: () => T): T {
  if (tree.moment) return ask()
  tree.moment = {
    visible: new Map(),
    reachable: new Map(),
    texts: new Map(),
    labelsByFor: new Map(),
    canvasWidths: new Map(),
    declaredDialogs: new Map(),
    dialogs: new Map(),
    languages: new Map(),
    located: new Map(),
    locatedAll: new Map(),
    hits: new Map(),
  }
  try {
    return ask()
  } finally {
    tree.moment = null
  }
}

/** The answer kept under `key`, or the one that `work` comes to, kept from now on; worked out each time where no moment lasts. */
export function once<K, T extends {} | null>(kept: Map<K, T> | undefined, key: K, work: () => T): T {
  const known = kept?.get(key)
  if (known !== undefined) return known
  const answer = work()
  kept?.set(key, answer)
  return answer
}
