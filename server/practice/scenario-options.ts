import type { ScenarioOptions } from './scenario-for.ts'
import type { Traits } from './skins/dimensions.ts'

/** How many more people it takes for it to matter that a list shows but some of them. */
const CROWD = 48

/** What a skin needs of the scenario to be what it is called: the namesake, the other client, the crowd. */
export function scenarioOptionsFor(traits: Traits): ScenarioOptions {
  return {
    namesakes: traits.people === 'namesakes',
    hostileNames: traits.people === 'hostile',
    collidingClients: traits.clients === 'colliding',
    ...(traits.delivery === 'all' ? {} : { crowd: CROWD }),
  }
}
