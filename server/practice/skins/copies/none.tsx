import type { CopiesTrait } from '../../pages/trait.ts'

export default { Copies: () => null } satisfies CopiesTrait
