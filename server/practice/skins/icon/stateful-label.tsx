import { usePage } from '../../pages/page.ts'
import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** The announced name ends with the state: "Bokföring (ej tilldelad)". */
export default {
  Icon({ label, abbreviation, isGiven, isDisabled, onPress, part: name }) {
    const { texts } = usePage()
    return (
      <button
        type="button"
        class={isGiven ? 'icon icon-given' : 'icon'}
        aria-label={`${label} (${isGiven ? texts.given : texts.notGiven})`}
        disabled={isDisabled}
        onClick={onPress}
        ref={part(name)}
      >
        {abbreviation}
      </button>
    )
  },
} satisfies IconTrait
