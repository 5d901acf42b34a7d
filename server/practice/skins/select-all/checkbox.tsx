import { part } from '../../pages/parts.ts'
import type { SelectAllTrait } from '../../pages/trait.ts'

export default {
  SelectAll: ({ label, isOn, onChange }) => (
    <div class="switch-row">
      <label class="toggle-label">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => onChange(event.currentTarget.checked)}
          ref={part('select-all')}
        />
        <b>{label}</b>
      </label>
    </div>
  ),
} satisfies SelectAllTrait
