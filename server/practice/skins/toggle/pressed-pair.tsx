import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

/** PÅ and AV as two buttons, of which one stays down. */
export default {
  Toggle({ children, isOn, words, onChange, part: name }) {
    const button = (word: string, value: boolean) => (
      <button
        type="button"
        class="segment"
        aria-pressed={isOn === value}
        onClick={() => onChange(value)}
        ref={part(value ? name : `off ${name}`)}
      >
        {word}
      </button>
    )
    return (
      <div class="segment-line">
        <span>{children}</span>
        <span class="segments">
          {button(words.on, true)}
          {button(words.off, false)}
        </span>
      </div>
    )
  },
  css: `
    .segment-line { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
    .segments { display: inline-flex; flex: none; }
    .segment { padding: 3px 12px; border: 1px solid #8a97a1; background: var(--paper); cursor: pointer; }
    .segment[aria-pressed='true'] { background: var(--accent); border-color: var(--accent); color: #fff; }
  `,
} satisfies ToggleTrait
