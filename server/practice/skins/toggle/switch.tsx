import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

/** A switch that is announced with its name. */
export default {
  Toggle: ({ label, children, isOn, onChange, part: name }) => (
    <div class="switch-line">
      <span class="switch-text">{children}</span>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-label={label}
        class="switch"
        onClick={() => onChange(!isOn)}
        ref={part(name)}
      >
        <span class="switch-thumb" />
      </button>
    </div>
  ),
  css: `
    .switch-line { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
    .switch { flex: none; width: 44px; height: 24px; padding: 2px; border: 0; border-radius: 12px; background: #aab4bc; text-align: left; cursor: pointer; }
    .switch[aria-checked='true'] { background: var(--given); text-align: right; }
    .switch-thumb { display: inline-block; width: 20px; height: 20px; border-radius: 50%; background: #fff; }
  `,
} satisfies ToggleTrait
