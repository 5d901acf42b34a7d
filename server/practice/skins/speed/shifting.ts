import type { SpeedTrait } from '../../pages/trait.ts'

export default { delay: 60, shiftsAfter: 500 } satisfies SpeedTrait
