import type { SpeedTrait } from '../../pages/trait.ts'

export default { delay: 400 } satisfies SpeedTrait
