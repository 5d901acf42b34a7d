import type { PlaceTrait } from '../../pages/trait.ts'

export default { Place: ({ children }) => <>{children}</> } satisfies PlaceTrait
