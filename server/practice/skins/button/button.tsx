import { part } from '../../pages/parts.ts'
import type { ButtonTrait } from '../../pages/trait.ts'

export default {
  Button: ({ label, onPress, isPrimary, isDisabled, part: name }) => (
    <button
      type="button"
      class={isPrimary ? 'button button-primary' : 'button'}
      disabled={isDisabled}
      onClick={onPress}
      ref={part(name)}
    >
      {label}
    </button>
  ),
} satisfies ButtonTrait
