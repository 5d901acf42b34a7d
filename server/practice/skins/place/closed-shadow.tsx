import { ShadowPlace } from '../../pages/shadow-place.tsx'
import type { PlaceTrait } from '../../pages/trait.ts'

export default { Place: ({ children }) => <ShadowPlace mode="closed">{children}</ShadowPlace> } satisfies PlaceTrait
