import { part } from '../../pages/parts.ts'
import type { ButtonTrait } from '../../pages/trait.ts'

/** As old forms have them: the label is the value. */
export default {
  Button: ({ label, onPress, isPrimary, isDisabled, part: name }) => (
    <input
      type="button"
      value={label}
      class={isPrimary ? 'button button-primary' : 'button'}
      disabled={isDisabled}
      onClick={onPress}
      ref={part(name)}
    />
  ),
} satisfies ButtonTrait
