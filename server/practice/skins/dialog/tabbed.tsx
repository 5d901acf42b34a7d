import { useId } from 'preact/hooks'
import { part } from '../../pages/parts.ts'
import type { DialogTrait } from '../../pages/trait.ts'

/** It says whose it is; of which program stands on a tab in it. */
export default {
  Dialog({ title, subject, children, footer, closeLabel, onClose }) {
    const tab = useId()
    return (
      <div class="dialog-backdrop">
        <div role="dialog" aria-modal="true" class="dialog-box">
          <div class="dialog-head">
            <span>{subject}</span>
            <button class="dialog-close" aria-label={closeLabel} onClick={onClose} ref={part('close')}>
              ×
            </button>
          </div>
          <div role="tablist" class="tabs">
            <button type="button" role="tab" aria-selected="true" id={tab} class="tab">
              {title}
            </button>
          </div>
          <div role="tabpanel" aria-labelledby={tab} class="dialog-body">
            {children}
          </div>
          <div class="dialog-foot">{footer}</div>
        </div>
      </div>
    )
  },
  css: `
    .tabs { margin: 8px 0; border-bottom: 1px solid var(--line); }
    .tab { padding: 8px 14px; border: 0; border-bottom: 3px solid var(--accent); background: none; font-weight: 600; }
  `,
} satisfies DialogTrait
