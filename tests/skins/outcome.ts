import type { ScenarioOptions } from '../../server/practice/scenario-for.ts'
import type { Traits } from '../../server/practice/skins/dimensions.ts'
import type { Outcome, WalkRole } from './skin-case.ts'

const abstains = (...reasons: string[]): Outcome => ({ kind: 'abstains', reasons })

/** What is right on a page with these traits in this scenario: what a careful person could do, and where one has to stop. */
export function outcomeOf(traits: Traits, options: ScenarioOptions, role: WalkRole): Outcome {
  // Nothing on it leads to the user administration: nothing is pointed at, whether that is said or not.
  if (traits.landing.endsWith('-alone')) return abstains('missing', 'no-overlay')
  const isTold = traits.email !== 'none'
  return role === 'consultant' ? consultantsOutcome(traits, options, isTold) : administratorsOutcome(options, isTold)
}

function consultantsOutcome(traits: Traits, options: ScenarioOptions, isTold: boolean): Outcome {
  if (options.newFirmRole === 'none') return abstains('not-administrator')
  if (options.namesakes && !isTold) return abstains('ambiguous')
  if (options.linked === false) {
    return options.collidingClients ? abstains('client-not-listed', 'missing') : abstains('client-not-listed')
  }
  if (options.collidingClients && traits.number === 'none') return abstains('ambiguous')
  return { kind: 'complete' }
}

function administratorsOutcome(options: ScenarioOptions, isTold: boolean): Outcome {
  if (options.administratorRole === 'none') return abstains('not-administrator')
  if (options.namesakes && !isTold) return abstains('ambiguous')
  if (options.assigned === false) {
    return options.namesakes ? abstains('consultant-not-listed', 'missing') : abstains('consultant-not-listed')
  }
  if (options.unlicensed?.length) return abstains('licence-missing')
  return { kind: 'complete' }
}

/**
 * Whether the page tells what has to be told. Where the only person or client of the name is somebody else and no mark
 * says so, nobody could know: such pages are not made.
 */
export function isTellable(traits: Traits, options: ScenarioOptions, role: WalkRole): boolean {
  if (role === 'consultant') {
    return !(options.linked === false && options.collidingClients && traits.number === 'none')
  }
  return !(options.assigned === false && options.namesakes && traits.email === 'none')
}
