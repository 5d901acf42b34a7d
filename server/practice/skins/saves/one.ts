import type { TraitOf } from '../../pages/trait.ts'

export default { hasPageSave: false } satisfies TraitOf['saves']
