import { languageSchema, type Language } from '../../../shared/language.ts'
import type { Labels, Locator } from '../../../shared/guides/locator.ts'
import type { Guide, Step } from '../../../shared/guides/schema.ts'

/** What a label names: the element itself, or a place that it stands in. */
export type Named = 'element' | 'row' | 'dialog' | 'owner' | 'block' | 'column' | 'menu' | 'company'

export type Difference =
  /** Something is accepted under another name, in all these steps. */
  | {
      kind: 'names'
      named: Named
      language: Language
      known: string
      added: string[]
      removed: string[]
      steps: string[]
    }
  | { kind: 'text'; step: string | null; part: string; language: Language; before: string; after: string }
  | { kind: 'target'; step: string; before: Locator; after: Locator }
  | { kind: 'step'; change: 'added' | 'removed'; step: string }
  /** What no sentence covers: a condition, an order. */
  | { kind: 'rule'; step: string | null; part: string; before: unknown; after: unknown }

/** In what a guide's next version differs, for somebody to judge; versions themselves aside. */
export function differencesOf(before: Guide, after: Guide): Difference[] {
  const { steps: stepsBefore, version: _before, ...wholeBefore } = before
  const { steps: stepsAfter, version: _after, ...wholeAfter } = after
  const gone = stepsBefore.filter(({ id }) => !stepsAfter.some((step) => step.id === id))
  const differences: Difference[] = [
    ...compareParts(null, wholeBefore, wholeAfter),
    ...gone.map(({ id }): Difference => ({ kind: 'step', change: 'removed', step: id })),
  ]
  for (const step of stepsAfter) {
    const known = stepsBefore.find(({ id }) => id === step.id)
    differences.push(
      ...(known ? compareSteps(known, step) : [{ kind: 'step', change: 'added', step: step.id } as const]),
    )
  }
  const stay = stepsBefore.filter((step) => !gone.includes(step)).map(({ id }) => id)
  const order = stepsAfter.map(({ id }) => id).filter((id) => stay.includes(id))
  if (!isSame(stay, order)) differences.push({ kind: 'rule', step: null, part: 'steps', before: stay, after: order })
  return gatherNames(differences)
}

function compareSteps(before: Step, after: Step): Difference[] {
  return compareParts(before.id, before, after)
}

function compareParts(step: string | null, before: object, after: object): Difference[] {
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const parts = new Set([...Object.keys(old), ...Object.keys(now)])
  return [...parts].flatMap((part): Difference[] => {
    if (isSame(old[part], now[part])) return []
    const found = compareValues(step, part, old[part], now[part], 'element')
    if (found) return found
    if (part === 'target' && step !== null) {
      return [{ kind: 'target', step, before: old[part] as Locator, after: now[part] as Locator }]
    }
    return [{ kind: 'rule', step, part, before: old[part], after: now[part] }]
  })
}

/** The differences in names and texts, or undefined where the two are built otherwise. */
function compareValues(
  step: string | null,
  part: string,
  before: unknown,
  after: unknown,
  named: Named,
): Difference[] | undefined {
  if (isSame(before, after)) return []
  if (isLabels(before) && isLabels(after)) return compareLabels(step, before, after, named)
  if (isText(before) && isText(after)) {
    return languageSchema.options.flatMap((language): Difference[] =>
      before[language] === after[language]
        ? []
        : [{ kind: 'text', step, part, language, before: before[language], after: after[language] }],
    )
  }
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return undefined
  const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>]
  if (Array.isArray(before) !== Array.isArray(after) || !isSame(Object.keys(old), Object.keys(now))) return undefined
  const found = Object.keys(old).map((key) => compareValues(step, part, old[key], now[key], namedBy(key, now, named)))
  return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => one ?? [])
}

function namedBy(key: string, { kind }: Record<string, unknown>, around: Named): Named {
  if (key === 'owner' || key === 'company') return key
  if (key === 'labels') return 'element'
  return (key === 'of' || key === 'about' || key === 'headed') && typeof kind === 'string' ? (kind as Named) : around
}

function compareLabels(step: string | null, before: Labels, after: Labels, named: Named): Difference[] {
  return languageSchema.options.flatMap((language): Difference[] => {
    const added = after[language].filter((label) => !before[language].includes(label))
    const removed = before[language].filter((label) => !after[language].includes(label))
    if (added.length === 0 && removed.length === 0) return []
    const known = before[language][0] ?? ''
    return [{ kind: 'names', named, language, known, added, removed, steps: step === null ? [] : [step] }]
  })
}

/** A dialog's name stands in many places of a guide; one sentence says it for all of them. */
function gatherNames(differences: readonly Difference[]): Difference[] {
  const gathered: Difference[] = []
  for (const difference of differences) {
    const same =
      difference.kind === 'names' &&
      gathered.find((one) => one.kind === 'names' && isSame({ ...one, steps: [] }, { ...difference, steps: [] }))
    if (same && same.kind === 'names') same.steps = [...new Set([...same.steps, ...difference.steps])]
    else gathered.push(difference)
  }
  return gathered
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const isLabels = (value: unknown): value is Labels =>
  isTwofold(value) && Array.isArray(value.sv) && Array.isArray(value.en)

const isText = (value: unknown): value is Record<Language, string> =>
  isTwofold(value) && typeof value.sv === 'string' && typeof value.en === 'string'

const isTwofold = (value: unknown): value is Record<Language, unknown> =>
  typeof value === 'object' && value !== null && 'sv' in value && 'en' in value
