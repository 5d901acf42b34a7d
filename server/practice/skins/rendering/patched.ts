import type { RenderingTrait } from '../../pages/trait.ts'

export default {} satisfies RenderingTrait
