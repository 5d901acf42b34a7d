import { useLayoutEffect, useRef } from 'preact/hooks'
import { part } from '../../pages/parts.ts'
import type { DialogTrait } from '../../pages/trait.ts'

/** An opened part of the page that can be folded up again by the words above it. */
export default {
  Dialog({ title, subject, children, footer, closeLabel, onClose }) {
    const opened = useRef<HTMLDetailsElement>(null)
    useLayoutEffect(() => opened.current?.scrollIntoView({ block: 'nearest' }), [])
    return (
      <details open class="opened" ref={opened}>
        <summary
          onClick={(event) => {
            event.preventDefault()
            onClose()
          }}
        >
          {title}
        </summary>
        {subject && <div class="dialog-subject">{subject}</div>}
        <div>{children}</div>
        <div class="dialog-foot">
          {footer}
          <button type="button" class="button" onClick={onClose} ref={part('close')}>
            {closeLabel}
          </button>
        </div>
      </details>
    )
  },
  css: `
    .opened { margin: 16px 0; padding: 12px 20px; background: var(--paper); border: 1px solid #8a97a1; border-radius: 6px; }
    .opened summary { padding: 6px 0; font-weight: 600; cursor: pointer; }
  `,
} satisfies DialogTrait
