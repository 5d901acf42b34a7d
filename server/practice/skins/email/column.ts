import type { TraitOf } from '../../pages/trait.ts'

export default { place: 'column' } satisfies TraitOf['email']
