import type { SpeedTrait } from '../../pages/trait.ts'

export default { delay: 0 } satisfies SpeedTrait
