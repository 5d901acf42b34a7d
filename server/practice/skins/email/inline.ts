import type { TraitOf } from '../../pages/trait.ts'

export default { place: 'inline' } satisfies TraitOf['email']
