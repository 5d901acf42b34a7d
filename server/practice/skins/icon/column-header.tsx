import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

/** A mark without any name; which program it is for is what its column's header says. */
export default {
  hasColumnPerProgram: true,
  Icon: ({ isGiven, isDisabled, onPress, part: name }) => (
    <button
      type="button"
      class={isGiven ? 'mark mark-given' : 'mark'}
      disabled={isDisabled}
      onClick={onPress}
      ref={part(name)}
    />
  ),
  css: `
    .mark { width: 24px; height: 24px; border: 2px solid #8a97a1; border-radius: 4px; background: var(--paper); cursor: pointer; }
    .mark:disabled { cursor: default; opacity: 0.6; }
    .mark-given { background: var(--given); border-color: var(--given); }
  `,
} satisfies IconTrait
