import type { TraitOf } from '../../pages/trait.ts'

export default { place: 'none' } satisfies TraitOf['email']
