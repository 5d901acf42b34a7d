import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** A chip with the program's whole name on it. */
export default {
  Icon: ({ label, isGiven, isDisabled, onPress, part: name }) => (
    <button
      type="button"
      class={isGiven ? 'chip chip-given' : 'chip'}
      disabled={isDisabled}
      onClick={onPress}
      ref={part(name)}
    >
      {label}
    </button>
  ),
  css: `
    .chip { padding: 3px 10px; border: 1px solid #8a97a1; border-radius: 12px; background: none; font-size: 13px; cursor: pointer; }
    .chip:disabled { cursor: default; opacity: 0.6; }
    .chip-given { background: var(--given); border-color: var(--given); color: #fff; }
  `,
} satisfies IconTrait
