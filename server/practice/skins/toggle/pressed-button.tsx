import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

/** A button that stays down. */
export default {
  Toggle: ({ children, isOn, onChange, part: name }) => (
    <button type="button" aria-pressed={isOn} class="pressed" onClick={() => onChange(!isOn)} ref={part(name)}>
      {children}
    </button>
  ),
  css: `
    .pressed { width: 100%; padding: 6px 10px; border: 1px solid #8a97a1; border-radius: 4px; background: none; text-align: left; cursor: pointer; }
    .pressed[aria-pressed='true'] { background: #dcefe3; border-color: var(--given); }
    .pressed[aria-pressed='true']::after { content: ' ✓'; }
  `,
} satisfies ToggleTrait
