import fc from 'fast-check'
import { languageSchema } from '../../shared/language.ts'
import type { ScenarioOptions } from '../../server/practice/scenario-for.ts'
import { scenarioOptionsFor } from '../../server/practice/scenario-options.ts'
import { DIMENSIONS, type Traits } from '../../server/practice/skins/dimensions.ts'
import { traitsSchema, valuesOf } from '../../server/practice/skins/traits.ts'
import { isTellable, outcomeOf } from './outcome.ts'
import { requestDetails } from './request-details.ts'
import { ROLES, type SkinCase, type WalkRole } from './skin-case.ts'

const GRIDS = ['table', 'grid', 'grouped-table']
const EVEN_ROWS = ['table', 'grid', 'grouped-table', 'soup']

const WORDY = ['visible-text', 'caption']

/** Combinations that no page would have, or in which a person could not do the task. */
function makesSense(traits: Traits): boolean {
  // Marks without names need a header over them.
  if (traits.icon === 'column-header' && !GRIDS.includes(traits.list)) return false
  // Rows that come and go must be of one height.
  if (traits.delivery === 'virtual' && (!EVEN_ROWS.includes(traits.list) || WORDY.includes(traits.icon))) return false
  // What glides in again several times a second can't be pressed.
  return !(traits['host-css'] === 'moving' && traits.rendering !== 'patched')
}

/** Pages that lead nowhere are right as soon as nothing is pointed at: a few of them tell as much as many. */
const isAlone = (landing: string) => landing.endsWith('-alone')
const anyLanding = fc.oneof(
  { weight: 7, arbitrary: fc.constantFrom(...valuesOf('landing').filter((landing) => !isAlone(landing))) },
  { weight: 1, arbitrary: fc.constantFrom(...valuesOf('landing').filter(isAlone)) },
)

const anyTraits = fc
  .record({
    ...Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, fc.constantFrom(...valuesOf(dimension))])),
    landing: anyLanding,
  })
  .map((given) => traitsSchema.parse(given))
  .filter(makesSense)

const mostly = <T>(usual: T, weight: number, ...others: T[]) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

const consultantsScenario = fc.record({
  newFirmRole: mostly<'system' | 'program' | 'none'>('system', 4, 'program', 'none'),
  linked: mostly(true, 7, false),
})
const administratorsScenario = fc.record({
  administratorRole: mostly<'system' | 'program' | 'none'>('system', 4, 'program', 'none'),
  assigned: mostly(true, 7, false),
  granted: mostly<'none' | 'part' | 'all' | 'surplus'>('none', 2, 'part', 'all', 'surplus'),
})

const detailsFor = (traits: Traits) =>
  // A list that shows only some matters where the one looked for is not among the first.
  traits.delivery === 'all' ? fc.constantFrom(...Object.values(requestDetails)) : fc.constant(requestDetails.late)

const aCase = fc
  .tuple(anyTraits, fc.constantFrom(...ROLES), fc.constantFrom(...languageSchema.options))
  .chain(([traits, role, language]) =>
    fc
      .tuple(scenarioOf(role), detailsFor(traits))
      .map(([scenario, details]): SkinCase => {
        const options: ScenarioOptions = { ...scenarioOptionsFor(traits), ...scenario }
        // What was granted was assigned before.
        if (options.assigned === false) options.granted = 'none'
        const outcome = outcomeOf(traits, options, role)
        return { name: 'random', traits, language, role, details, options, outcome }
      })
      .filter(({ options }) => isTellable(traits, options, role)),
  )

function scenarioOf(role: WalkRole): fc.Arbitrary<ScenarioOptions> {
  return role === 'consultant' ? consultantsScenario : administratorsScenario
}

/** `count` pages of traits that were never designed together; the same seed makes the same ones. */
export function randomCases(seed: number, count: number): SkinCase[] {
  return fc
    .sample(aCase, { seed, numRuns: count })
    .map((skinCase, index) => ({ ...skinCase, name: `random-${seed}-${index}` }))
}
