import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

/** The words stand near the box, and nothing in the markup ties the two together. */
export default {
  Toggle: ({ children, isOn, onChange, part: name }) => (
    <div class="cousin">
      <div class="cousin-left">
        <div class="cousin-words">{children}</div>
      </div>
      <div class="cousin-right">
        <span>
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => onChange(event.currentTarget.checked)}
            ref={part(name)}
          />
        </span>
      </div>
    </div>
  ),
  css: `
    .cousin { display: flex; justify-content: space-between; align-items: center; }
    .cousin-right input { width: 18px; height: 18px; }
  `,
} satisfies ToggleTrait
