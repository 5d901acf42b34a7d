import { part } from '../../pages/parts.ts'
import type { ButtonTrait } from '../../pages/trait.ts'

/** Divs with nothing but the hand to show that they can be pressed. */
export default {
  Button: ({ label, onPress, isPrimary, isDisabled, part: name }) => (
    <div
      class={['_9xQ1b', isPrimary && '_2mTz', isDisabled && '_0ff'].filter(Boolean).join(' ')}
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
    ._9xQ1b._0ff { opacity: 0.5; cursor: default; }
    ._2mTz { background: var(--accent); border-color: var(--accent); color: #fff; }
  `,
} satisfies ButtonTrait
