import type { Tree } from './tree.ts'

/** How a node came to be asked for its text. */
export interface NameContext {
  /** Reached through aria-labelledby: no second reference is followed. */
  isReferenced?: boolean
  /** Reached through a native label or from content: controls inside give their values. */
  isPart?: boolean
  /** The reference was to something hidden: then what is hidden inside it counts. */
  takesHidden?: boolean
}

/** One computation: what it has visited, so that circular references end, and how it goes on into other elements. */
export interface NameWalk {
  tree: Tree
  visited: ReadonlySet<Node>
  textOf(element: Element, context: NameContext, walk: NameWalk): string
  contentOf(element: Element, context: NameContext, walk: NameWalk): string
}
