import type { LandingTrait } from '../../pages/trait.ts'

export default { view: 'help' } satisfies LandingTrait
