import { useLayoutEffect, useRef } from 'preact/hooks'
import { part } from '../../pages/parts.ts'
import type { DialogTrait } from '../../pages/trait.ts'

/** No layer at all: a section in the page, below the lists, that is scrolled to. */
export default {
  Dialog({ title, subject, children, footer, closeLabel, onClose }) {
    const panel = useRef<HTMLElement>(null)
    useLayoutEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), [])
    return (
      <section class="panel" ref={panel}>
        <div class="dialog-head">
          <h2>{title}</h2>
          <button type="button" class="dialog-close" title={closeLabel} onClick={onClose} ref={part('close')}>
            ×
          </button>
        </div>
        {subject && <div class="dialog-subject">{subject}</div>}
        <div>{children}</div>
        <div class="dialog-foot">{footer}</div>
      </section>
    )
  },
  css: '.panel { margin-top: 16px; padding: 20px; background: #fffdf3; border: 2px solid var(--accent); border-radius: 8px; }',
} satisfies DialogTrait
