import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

export default {
  Toggle: ({ children, isOn, onChange, part: name }) => (
    <label class="toggle-label">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
        ref={part(name)}
      />
      {children}
    </label>
  ),
} satisfies ToggleTrait
