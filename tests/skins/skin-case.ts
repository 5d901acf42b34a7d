import type { Language } from '../../shared/language.ts'
import type { Details } from '../../shared/link-request/schema.ts'
import type { ScenarioOptions } from '../../server/practice/scenario-for.ts'
import type { Traits } from '../../server/practice/skins/dimensions.ts'

/** `consultant`: assigns the client in the firm's company. `administrator`: grants in the client's company. */
export const ROLES = ['consultant', 'administrator'] as const
export type WalkRole = (typeof ROLES)[number]

/** One person's part of one link request, on pages of one make. */
export interface SkinCase {
  name: string
  traits: Traits
  language: Language
  role: WalkRole
  details: Details
  options: ScenarioOptions
  outcome: Outcome
}

/** `complete`: played to the end. `abstains`: stops before that, for one of the reasons, having pointed at nothing wrong. */
export type Outcome = { kind: 'complete' } | { kind: 'abstains'; reasons: readonly string[] }
