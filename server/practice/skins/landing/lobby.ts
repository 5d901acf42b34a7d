import type { LandingTrait } from '../../pages/trait.ts'

export default { view: 'lobby' } satisfies LandingTrait
