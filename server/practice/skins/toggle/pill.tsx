import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

/** A label around a box that is not drawn, with the state written out in it. */
export default {
  Toggle: ({ label, isOn, words, onChange, children, part: name }) => (
    <div class="pill-line">
      <span>{children}</span>
      <label class={isOn ? 'pill pill-on' : 'pill'} ref={part(name)}>
        <input
          type="checkbox"
          class="pill-input"
          aria-label={label}
          checked={isOn}
          onChange={(event) => onChange(event.currentTarget.checked)}
          ref={part(name)}
        />
        {isOn ? words.on : words.off}
      </label>
    </div>
  ),
  css: `
    .pill-line { display: flex; justify-content: space-between; align-items: center; gap: 12px; }
    .pill { flex: none; min-width: 54px; padding: 3px 10px; border-radius: 14px; background: #aab4bc; text-align: center; font-weight: 600; cursor: pointer; }
    .pill-on { background: var(--given); color: #fff; }
    .pill-input { position: absolute; opacity: 0; width: 0; height: 0; }
  `,
} satisfies ToggleTrait
