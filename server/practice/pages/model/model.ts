import type {
  ClientsAnswer,
  LinkRequestsAnswer,
  MeAnswer,
  MemberAnswer,
  OpenCompanyAnswer,
  PersonAnswer,
  UsersAnswer,
} from '../../contract.ts'
import type { Linking } from './linking.ts'
import type { Route } from './route.ts'

/** A dialog with things to switch on and off: a program's permissions, or the clients of the client manager. */
export interface OpenDialog {
  member: MemberAnswer
  program: string
  /** Undefined while they are being fetched. */
  items: { key: string; label: string; number?: string }[] | undefined
  /** Keys that are on, as they stand in the dialog and as they were saved. */
  draft: string[]
  saved: string[]
  /** The question whether to save has been put. */
  isAsking: boolean
  isSaving: boolean
}

export interface State {
  route: Route
  me?: MeAnswer
  people?: PersonAnswer[]
  company?: OpenCompanyAnswer
  users?: UsersAnswer
  clients?: ClientsAnswer
  requests?: LinkRequestsAnswer
  dialog?: OpenDialog | undefined
  linking?: Linking | undefined
  isMenuOpen: boolean
  isNavigationOpen: boolean
  notice?: string | undefined
  isShifted: boolean
  /** Per list: what is searched for, which page of it is shown, how far it is scrolled. */
  searches: Record<string, string>
  pages: Record<string, number>
  scrolls: Record<string, number>
}

export interface Model {
  readonly state: State
  set(change: Partial<State>): void
  /** Answers how to stop listening. */
  subscribe(listener: () => void): () => void
}

export function createModel(route: Route): Model {
  const listeners = new Set<() => void>()
  let state: State = {
    route,
    isMenuOpen: false,
    isNavigationOpen: false,
    isShifted: false,
    searches: {},
    pages: {},
    scrolls: {},
  }
  return {
    get state() {
      return state
    },
    set(change) {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
