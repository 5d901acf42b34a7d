import { useId } from 'preact/hooks'
import { part } from '../../pages/parts.ts'
import type { DialogTrait } from '../../pages/trait.ts'

export default {
  Dialog({ title, subject, children, footer, closeLabel, onClose }) {
    const id = useId()
    return (
      <div class="dialog-backdrop">
        <div role="dialog" aria-modal="true" aria-labelledby={id} class="dialog-box">
          <div class="dialog-head">
            <h2 id={id}>{title}</h2>
            <button class="dialog-close" aria-label={closeLabel} onClick={onClose} ref={part('close')}>
              ×
            </button>
          </div>
          {subject && <div class="dialog-subject">{subject}</div>}
          <div class="dialog-body">{children}</div>
          <div class="dialog-foot">{footer}</div>
        </div>
      </div>
    )
  },
} satisfies DialogTrait
