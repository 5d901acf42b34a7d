import { part } from '../../pages/parts.ts'
import type { SelectAllTrait } from '../../pages/trait.ts'

export default {
  SelectAll: ({ label, isOn, onChange }) => (
    <div class="all-line">
      <span>{label}</span>
      <button
        type="button"
        role="switch"
        aria-checked={isOn}
        aria-label={label}
        class="all-switch"
        onClick={() => onChange(!isOn)}
        ref={part('select-all')}
      />
    </div>
  ),
  css: `
    .all-line { display: flex; justify-content: space-between; padding: 8px; background: #eef2f5; font-weight: 600; }
    .all-switch { width: 44px; height: 24px; border: 0; border-radius: 12px; background: #aab4bc; cursor: pointer; }
    .all-switch[aria-checked='true'] { background: var(--given); }
  `,
} satisfies SelectAllTrait
