import type { Page } from '../page/page.ts'
import { holdsForAll } from './conditions.ts'
import type { Memory } from './memory.ts'
import type { Scene } from './scene.ts'

/**
 * Why a scene is shown, for support and guide authors: each condition of its step met or not, and what each filter of
 * the locator left. Ids, reasons and counts only, so that it can be passed on.
 */
export function explainScene({ lead, step, state, reason }: Scene, page: Page, memory: Memory): string {
  const { guide } = lead
  const head = [
    `guide ${guide.id}@${guide.version}, step ${step.id}: ${state}${reason ? ` (${reason})` : ''}`,
    `page language ${page.language() ?? 'unknown'}`,
  ]
  const conditions = (['at', 'needs', 'done'] as const).flatMap((name) => {
    return step[name] ? [`${holdsForAll(lead, step, name, page, memory) ? '✓' : '✗'} ${name}`] : []
  })
  const parts = step.parts.flatMap(({ target }, index) => {
    const { located, filters } = page.explain(target)
    const verdict = located.found === 'one' ? 'one' : `${located.found}: ${located.reason}`
    const title = step.parts.length > 1 ? `target ${index + 1}` : 'target'
    return [
      `${title}: ${verdict}`,
      ...filters.map(({ filter, left }) => `  ${left > 0 ? '✓' : '✗'} ${filter}: ${left}`),
    ]
  })
  return [...head, ...conditions, ...parts].join('\n')
}
