import type { TraitOf } from '../../pages/trait.ts'

export default {
  label: { sv: 'Digital byrå', en: 'Digital agency' },
  abbreviation: 'Db',
} satisfies TraitOf['office']
