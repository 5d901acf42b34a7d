import type { SkinCase } from './skin-case.ts'
import type { SkinStage } from './skin-stage.ts'
import type { Verdict } from './walk.ts'

export interface Played {
  skinCase: SkinCase
  verdict: Verdict
}

/** Plays every case, `lanes` at a time: much of a walk is waiting for the page. A walk that breaks off counts as `none`. */
export async function playCases(
  openStage: () => Promise<SkinStage>,
  cases: readonly SkinCase[],
  { lanes, onPlayed }: { lanes: number; onPlayed?: (played: Played, count: number) => void },
): Promise<Played[]> {
  const waiting = [...cases.entries()]
  const played: Played[] = []
  const results = new Map<number, Played>()
  const lane = async () => {
    const stage = await openStage()
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, skinCase] = next
      const verdict = await stage.play(skinCase).catch((error: unknown): Verdict => {
        return { verdict: 'none', detail: `broke off: ${String(error)}`, presses: 0 }
      })
      const one = { skinCase, verdict }
      results.set(index, one)
      played.push(one)
      onPlayed?.(one, played.length)
    }
    await stage.stop()
  }
  await Promise.all(Array.from({ length: Math.min(lanes, cases.length) }, lane))
  return cases.flatMap((_, index) => results.get(index) ?? [])
}

/** A line that says which page it was, so that it can be made again, and what happened. */
export function describePlayed({ skinCase, verdict }: Played): string {
  const { name, role, language, traits, options, details } = skinCase
  const made = name.startsWith('random') ? ` ${JSON.stringify({ traits, options, client: details.client.name })}` : ''
  return `${name} ${role} ${language}: ${verdict.verdict}, ${verdict.detail}${made}`
}
