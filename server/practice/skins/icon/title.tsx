import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** What one sees is an abbreviation in a square; the name comes up when the pointer rests on it. */
export default {
  Icon: ({ label, abbreviation, isGiven, isDisabled, onPress, part: name }) => (
    <button
      type="button"
      class={isGiven ? 'icon icon-given' : 'icon'}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
      ref={part(name)}
    >
      <span aria-hidden="true">{abbreviation}</span>
    </button>
  ),
} satisfies IconTrait
