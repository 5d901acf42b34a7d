import type { TraitOf } from '../../pages/trait.ts'

export default {
  show: (digits) => `${digits.slice(0, 6)} ${digits.slice(6)}`,
} satisfies TraitOf['number']
