import type { RenderingTrait } from '../../pages/trait.ts'

export default { replacesAll: true, repeatsEvery: 900 } satisfies RenderingTrait
