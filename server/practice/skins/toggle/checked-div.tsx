import { useId } from 'preact/hooks'
import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

/** A div that says what it is, and is named by another element. */
export default {
  Toggle({ children, isOn, onChange, part: name }) {
    const id = useId()
    return (
      <div class="checked-line">
        <div
          role="checkbox"
          tabIndex={0}
          aria-checked={isOn}
          aria-labelledby={id}
          class="checked"
          onClick={() => onChange(!isOn)}
          onKeyDown={(event) => {
            if (event.key === ' ') onChange(!isOn)
          }}
          ref={part(name)}
        />
        <span id={id}>{children}</span>
      </div>
    )
  },
  css: `
    .checked-line { display: flex; align-items: center; gap: 10px; }
    .checked { flex: none; width: 20px; height: 20px; border: 2px solid #5b6873; border-radius: 3px; cursor: pointer; }
    .checked[aria-checked='true'] { background: var(--accent); }
  `,
} satisfies ToggleTrait
