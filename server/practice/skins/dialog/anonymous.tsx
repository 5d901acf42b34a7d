import { part } from '../../pages/parts.ts'
import type { DialogTrait } from '../../pages/trait.ts'

/** Says which program it is about, and not whose: that is known from the icon that was pressed. */
export default {
  Dialog: ({ title, children, footer, closeLabel, onClose }) => (
    <div class="dialog-backdrop">
      <div role="dialog" aria-modal="true" aria-label={title} class="dialog-box">
        <div class="dialog-head">
          <strong>{title}</strong>
          <button class="dialog-close" aria-label={closeLabel} onClick={onClose} ref={part('close')}>
            ×
          </button>
        </div>
        <div class="dialog-body">{children}</div>
        <div class="dialog-foot">{footer}</div>
      </div>
    </div>
  ),
} satisfies DialogTrait
