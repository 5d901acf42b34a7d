import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** A drawn square; the name is only announced. */
export default {
  Icon: ({ label, abbreviation, isGiven, isDisabled, onPress, part: name }) => (
    <button
      type="button"
      class={isGiven ? 'icon icon-given' : 'icon'}
      aria-label={label}
      disabled={isDisabled}
      onClick={onPress}
      ref={part(name)}
    >
      {abbreviation}
    </button>
  ),
} satisfies IconTrait
