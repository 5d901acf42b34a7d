import type { TraitOf } from '../../pages/trait.ts'

export default { show: () => undefined } satisfies TraitOf['number']
