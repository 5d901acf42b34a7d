import { draftSchema, type Draft } from '../new-request/draft.ts'
import { valueAt } from '../new-request/problems.ts'

/** What can be chosen between, each as a whole. */
const PARTS = [
  '/client/name',
  '/client/organisationNumber',
  '/client/subscriptionNumber',
  '/client/contact',
  '/newFirm/name',
  '/newFirm/kind',
  '/newFirm/consultants',
  '/currentFirm/name',
  '/currentFirm/kind',
  '/currentFirm/contact',
  '/administrator',
  '/route',
  '/grants',
]

export interface Difference {
  pointer: string
  mine: unknown
  theirs: unknown
  /** The one that was changed; mine where both were. */
  suggested: 'mine' | 'theirs'
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Where two changed versions of the same `base` say different things. */
export function differencesOf(base: Draft, mine: Draft, theirs: Draft): Difference[] {
  return PARTS.flatMap((pointer) => {
    const [before, own, other] = [base, mine, theirs].map((draft) => valueAt(draft, pointer))
    if (isSame(own, other)) return []
    return [{ pointer, mine: own, theirs: other, suggested: isSame(own, before) ? 'theirs' : 'mine' }]
  })
}

/** `mine` with the chosen parts of `theirs`. */
export function withChoices(mine: Draft, theirs: Draft, fromTheirs: ReadonlySet<string>): Draft {
  const merged = structuredClone(mine)
  for (const pointer of fromTheirs) {
    const [last, ...path] = pointer.split('/').slice(1).reverse() as [string, ...string[]]
    const holder = path.reverse().reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], merged)
    ;(holder as Record<string, unknown>)[last] = valueAt(theirs, pointer)
  }
  return draftSchema.parse(merged)
}
