import type { TraitOf } from '../../pages/trait.ts'

export default {
  label: { sv: 'Klienthanterare', en: 'Client manager' },
  abbreviation: 'Kh',
} satisfies TraitOf['office']
