import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

/** A switch with words in front of its name that only those who listen notice. */
export default {
  Toggle: ({ children, isOn, words, onChange, part: name }) => (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      class="announced"
      onClick={() => onChange(!isOn)}
      ref={part(name)}
    >
      <span class="announced-only">{document.documentElement.lang === 'en' ? 'Permission:' : 'Behörighet:'}</span>{' '}
      {children}{' '}
      <span class={isOn ? 'announced-state announced-on' : 'announced-state'}>{isOn ? words.on : words.off}</span>
    </button>
  ),
  css: `
    .announced { display: flex; justify-content: space-between; gap: 12px; width: 100%; padding: 4px 0; border: 0; background: none; font: inherit; color: inherit; text-align: left; cursor: pointer; }
    .announced-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .announced-state { flex: none; min-width: 40px; padding: 0 8px; border-radius: 10px; background: #aab4bc; text-align: center; }
    .announced-on { background: var(--given); color: #fff; }
  `,
} satisfies ToggleTrait
