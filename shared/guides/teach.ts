import { foldName } from '../fold-name.ts'
import type { Language } from '../language.ts'
import type { ParameterName, Parameters } from './bind.ts'
import type { Container, Labels, Locator } from './locator.ts'
import type { Guide } from './schema.ts'

/** What a guide calls something, and what it is to be called as well. */
export interface Renaming {
  from: Labels
  to: Labels
}

/** Whether a label names something of the request and nothing else: "{client.name}". Such names are never widened. */
export const isParameter = (label: string): boolean => /^\{[a-zA-Z.]+\}$/.test(label)

/** The names of the request that a guide speaks of in braces, longest first, so that none is taken for a part of another. */
function valuesOf(parameters: Parameters): [string, ParameterName][] {
  const values = Object.entries(parameters).flatMap(([name, value]): [string, ParameterName][] =>
    value ? [[foldName(value), name as ParameterName]] : [],
  )
  return values.sort(([a], [b]) => b.length - a.length)
}

/**
 * A label as a guide would have it: where it is, or holds as whole words, something of the request, braces stand in its
 * place. What the guide itself uses comes first: `preferred` are the names of its own parameters.
 */
export function parametrise(label: string, parameters: Parameters, preferred: ReadonlySet<string> = new Set()): string {
  const values = valuesOf(parameters)
  const ranked = [...values.filter(([, name]) => preferred.has(name)), ...values]
  const whole = ranked.find(([value]) => value === foldName(label))
  if (whole) return `{${whole[1]}}`
  // Not within braces that stand there already.
  const isWhole = (value: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}{.])${RegExp.escape(value)}(?![\\p{L}\\p{N}}.])`, 'iu')
  return ranked.reduce((said, [value, name]) => said.replace(isWhole(value), `{${name}}`), label)
}

/** The labels with one more in the languages given, unless it is there in some spelling. */
export function withLabel(labels: Labels, label: string, languages: readonly Language[]): Labels {
  const more = { ...labels }
  for (const language of languages) {
    if (labels[language].some((known) => foldName(known) === foldName(label))) continue
    more[language] = [...labels[language], label]
  }
  return more
}

/** The labels by which a container is told. */
export function labelsOf(container: Container): Labels | undefined {
  if ('of' in container) return container.of
  if ('about' in container) return container.about
  return 'headed' in container ? container.headed : undefined
}

export function relabel(container: Container, labels: Labels): Container {
  if ('of' in container) return { ...container, of: labels }
  if ('about' in container) return { ...container, about: labels }
  return 'headed' in container ? { ...container, headed: labels } : container
}

/**
 * The next version of a guide: one step has another target, and whatever was renamed for it is renamed wherever the guide
 * speaks of the same thing (a dialog's name stands in the conditions of its steps too).
 */
export function withTaughtStep(guide: Guide, step: string, target: Locator, renamings: readonly Renaming[]): Guide {
  const taught = rename(guide, renamings)
  return {
    ...taught,
    version: guide.version + 1,
    steps: taught.steps.map((one) => (one.id === step ? { ...one, target } : one)),
  }
}

function rename<T>(part: T, renamings: readonly Renaming[]): T {
  if (Array.isArray(part)) return part.map((item: unknown) => rename(item, renamings)) as T
  if (typeof part !== 'object' || part === null) return part
  const renamed = renamings.find(({ from }) => JSON.stringify(from) === JSON.stringify(part))
  if (renamed) return renamed.to as T
  return Object.fromEntries(Object.entries(part).map(([key, item]) => [key, rename(item, renamings)])) as T
}
