import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

/** Lines of a list in which any number can be chosen. */
export default {
  around: { role: 'listbox', 'aria-multiselectable': 'true' },
  Toggle: ({ children, isOn, onChange, part: name }) => (
    <div
      role="option"
      aria-selected={isOn}
      tabIndex={0}
      class="list-choice"
      onClick={() => onChange(!isOn)}
      onKeyDown={(event) => {
        if (event.key === ' ') onChange(!isOn)
      }}
      ref={part(name)}
    >
      {children}
    </div>
  ),
  css: `
    .list-choice { padding: 6px 10px; cursor: pointer; }
    .list-choice[aria-selected='true'] { background: #dcefe3; }
    .list-choice[aria-selected='true']::after { content: ' ✓'; }
  `,
} satisfies ToggleTrait
