import type { TraitOf } from '../../pages/trait.ts'

export default { show: (digits) => digits } satisfies TraitOf['number']
