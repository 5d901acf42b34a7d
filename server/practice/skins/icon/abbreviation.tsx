import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** The letters on it are marked up as short for the program's name. */
export default {
  Icon: ({ label, abbreviation, isGiven, isDisabled, onPress, part: name }) => (
    <button
      type="button"
      class={isGiven ? 'icon icon-given' : 'icon'}
      disabled={isDisabled}
      onClick={onPress}
      ref={part(name)}
    >
      <abbr title={label}>{abbreviation}</abbr>
    </button>
  ),
  css: '.icon abbr { text-decoration: none; }',
} satisfies IconTrait
