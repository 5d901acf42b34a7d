import type { TraitOf } from '../../pages/trait.ts'

/** The view has buttons to save of its own, above and below its lists. */
export default { hasPageSave: true } satisfies TraitOf['saves']
