import type { TraitOf } from '../../pages/trait.ts'

/** An English page names programs and switches in Swedish. */
export default { isTranslated: false } satisfies TraitOf['translation']
