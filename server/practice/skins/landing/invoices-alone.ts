import type { LandingTrait } from '../../pages/trait.ts'

export default { view: 'invoices', isAlone: true } satisfies LandingTrait
