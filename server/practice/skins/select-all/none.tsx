import type { SelectAllTrait } from '../../pages/trait.ts'

export default { SelectAll: () => null } satisfies SelectAllTrait
