import type { RenderingTrait } from '../../pages/trait.ts'

export default { replacesAll: true } satisfies RenderingTrait
