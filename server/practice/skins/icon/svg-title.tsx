import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** The name stands in the drawing's own title. */
export default {
  Icon: ({ label, abbreviation, isGiven, isDisabled, onPress, part: name }) => (
    <button type="button" class="drawing" disabled={isDisabled} onClick={onPress} ref={part(name)}>
      <svg width="30" height="30" viewBox="0 0 30 30">
        <title>{label}</title>
        <rect width="30" height="30" rx="4" class={isGiven ? 'drawing-given' : 'drawing-not'} />
        <path d="M8 22 L15 8 L22 22" stroke="#fff" stroke-width="2" fill="none" />
      </svg>
      <small aria-hidden="true">{abbreviation}</small>
    </button>
  ),
  css: `
    .drawing { display: inline-flex; flex-direction: column; align-items: center; border: 0; padding: 0; background: none; cursor: pointer; line-height: 1.1; }
    .drawing:disabled { cursor: default; }
    .drawing-given { fill: #2f7d4f; }
    .drawing-not { fill: #aab4bc; }
  `,
} satisfies IconTrait
