import type { LandingTrait } from '../../pages/trait.ts'

export default { view: 'users' } satisfies LandingTrait
