import { part } from '../../pages/parts.ts'
import type { SelectAllTrait } from '../../pages/trait.ts'

export default {
  SelectAll: ({ label, isOn, onChange }) => (
    <p class="select-all">
      <a
        href="#"
        onClick={(event) => {
          event.preventDefault()
          onChange(!isOn)
        }}
        ref={part('select-all')}
      >
        {label}
      </a>
    </p>
  ),
  css: '.select-all { margin: 0 0 8px; text-align: right; } .select-all a { color: var(--accent); }',
} satisfies SelectAllTrait
