import type { TraitOf } from '../../pages/trait.ts'

/** An English page names programs and switches in English, as far as the catalogue knows how. */
export default { isTranslated: true } satisfies TraitOf['translation']
