import type { TraitOf } from '../../pages/trait.ts'

/** With words before it, and the century that tells companies from persons. */
export default {
  show: (digits) => `Org.nr 16${digits.slice(0, 6)}-${digits.slice(6)}`,
} satisfies TraitOf['number']
