import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** The tooltip belongs to an element around the button, as component libraries make it. */
export default {
  Icon: ({ label, isGiven, isDisabled, onPress, part: name }) => (
    <span class="tip-around" title={label}>
      <button
        type="button"
        class={isGiven ? 'icon icon-given' : 'icon'}
        disabled={isDisabled}
        onClick={onPress}
        ref={part(name)}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <rect width="14" height="14" rx="2" fill="currentColor" />
        </svg>
      </button>
    </span>
  ),
  css: '.tip-around { display: inline-block; }',
} satisfies IconTrait
