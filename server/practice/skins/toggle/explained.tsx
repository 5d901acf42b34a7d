import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

const USES = { sv: 'Gäller alla räkenskapsår som är öppna.', en: 'For all financial years that are open.' }

/** A label that holds a line about what the switch is for, and a button for help. */
export default {
  Toggle: ({ children, isOn, onChange, part: name }) => (
    <label class="explained">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
        ref={part(name)}
      />
      <span>
        <b>{children}</b>{' '}
        <button type="button" class="explained-help" onClick={(event) => event.preventDefault()}>
          ?
        </button>
        <small>{document.documentElement.lang === 'en' ? USES.en : USES.sv}</small>
      </span>
    </label>
  ),
  css: `
    .explained { display: flex; gap: 8px; align-items: flex-start; padding: 4px 0; cursor: pointer; }
    .explained small { display: block; color: var(--soft); }
    .explained-help { width: 20px; height: 20px; padding: 0; border: 1px solid var(--line); border-radius: 10px; background: none; font-size: 11px; }
  `,
} satisfies ToggleTrait
