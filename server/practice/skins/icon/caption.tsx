import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** The name stands under the button, and nothing in the markup ties the two together. */
export default {
  Icon: ({ label, isGiven, isDisabled, onPress, part: name }) => (
    <span class="captioned">
      <button type="button" class="captioned-face" disabled={isDisabled} onClick={onPress} ref={part(name)}>
        <i class={isGiven ? 'captioned-mark captioned-given' : 'captioned-mark'} />
      </button>
      <small>{label}</small>
    </span>
  ),
  css: `
    .captioned { display: inline-flex; flex-direction: column; align-items: center; vertical-align: top; margin: 0 6px 4px 0; }
    .captioned-face { padding: 4px 8px; border: 1px solid var(--line); border-radius: 4px; background: none; cursor: pointer; }
    .captioned-face:disabled { cursor: default; opacity: 0.5; }
    .captioned-mark { display: block; width: 18px; height: 18px; border-radius: 9px; background: #aab4bc; }
    .captioned-given { background: var(--given); }
  `,
} satisfies IconTrait
