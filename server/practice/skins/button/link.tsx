import { part } from '../../pages/parts.ts'
import type { ButtonTrait } from '../../pages/trait.ts'

/** Links that act as buttons. */
export default {
  Button: ({ label, onPress, isPrimary, isDisabled, part: name }) => (
    <a
      href="#"
      role="button"
      class={isPrimary ? 'button button-primary' : 'button'}
      aria-disabled={isDisabled ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault()
        if (!isDisabled) onPress()
      }}
      ref={part(name)}
    >
      {label}
    </a>
  ),
} satisfies ButtonTrait
