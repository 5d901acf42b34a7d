import type { LandingTrait } from '../../pages/trait.ts'

export default { view: 'help', isAlone: true } satisfies LandingTrait
