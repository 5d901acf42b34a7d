import { part } from '../../pages/parts.ts'
import type { ButtonTrait } from '../../pages/trait.ts'

/** A picture that says nothing before the words, which are drawn in capitals. */
export default {
  Button: ({ label, onPress, isPrimary, isDisabled, part: name }) => (
    <button
      type="button"
      class={isPrimary ? 'button button-primary decorated' : 'button decorated'}
      disabled={isDisabled}
      onClick={onPress}
      ref={part(name)}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <circle cx="6" cy="6" r="5" fill="currentColor" />
      </svg>
      <span class="decorated-label">{label}</span>
    </button>
  ),
  css: `
    .decorated { display: inline-flex; align-items: center; gap: 8px; }
    .decorated-label { text-transform: uppercase; letter-spacing: 0.04em; font-size: 13px; }
  `,
} satisfies ButtonTrait
