import { part } from '../../pages/parts.ts'
import type { ButtonTrait } from '../../pages/trait.ts'

/** Divs with nothing but the hand to show that they can be pressed. */
export default {
  Button: ({ label, onPress, isPrimary, isDisabled, part: name }) => (
    <div
      class={isPrimary ? '_9xQ1b _2mTz' : '_9xQ1b'}
      onClick={() => {
        if (!isDisabled) onPress()
      }}
      ref={part(name)}
    >
      <span class="_k3">{label}</span>
    </div>
  ),
  css: `
    ._9xQ1b { display: inline-block; padding: 7px 16px; border: 1px solid #b9c3cb; border-radius: 2px; background: var(--paper); cursor: pointer; user-select: none; }
    ._2mTz { background: var(--accent); border-color: var(--accent); color: #fff; }
  `,
} satisfies ButtonTrait
