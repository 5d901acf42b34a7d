import { useId } from 'preact/hooks'
import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

/** The real box is hidden; what one sees and presses is its label. */
export default {
  Toggle({ children, isOn, onChange, part: name }) {
    const id = useId()
    return (
      <div class="styled-line">
        <input
          id={id}
          type="checkbox"
          class="styled-input"
          checked={isOn}
          onChange={(event) => onChange(event.currentTarget.checked)}
          ref={part(name)}
        />
        <label htmlFor={id} class="styled-label" ref={part(name)}>
          {children}
        </label>
      </div>
    )
  },
  css: `
    .styled-line { position: relative; }
    .styled-input { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .styled-label { display: block; padding: 6px 10px 6px 40px; cursor: pointer; }
    .styled-label::before { content: ''; position: absolute; left: 6px; top: 6px; width: 22px; height: 22px; border-radius: 50%; border: 2px solid #5b6873; }
    .styled-input:checked + .styled-label::before { background: var(--given); }
    .styled-input:focus-visible + .styled-label { outline: 2px solid var(--accent); }
  `,
} satisfies ToggleTrait
