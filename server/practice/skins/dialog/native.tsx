import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { part } from '../../pages/parts.ts'
import type { DialogTrait } from '../../pages/trait.ts'

/** The browser's own modal dialog: everything outside it is inert. */
export default {
  Dialog({ title, subject, children, footer, closeLabel, onClose }) {
    const id = useId()
    const dialog = useRef<HTMLDialogElement>(null)
    useLayoutEffect(() => dialog.current?.showModal(), [])
    return (
      <dialog
        ref={dialog}
        aria-labelledby={id}
        class="native"
        onCancel={(event) => {
          event.preventDefault()
          onClose()
        }}
      >
        <header class="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" class="dialog-close" aria-label={closeLabel} onClick={onClose} ref={part('close')}>
            ×
          </button>
        </header>
        {subject && <p class="dialog-subject">{subject}</p>}
        <div class="dialog-body">{children}</div>
        <footer class="dialog-foot">{footer}</footer>
      </dialog>
    )
  },
  css: `
    .native { width: 480px; max-width: calc(100vw - 32px); border: 0; border-radius: 6px; padding: 20px 24px; color: var(--ink); }
    .native::backdrop { background: rgb(20 30 40 / 55%); }
  `,
} satisfies DialogTrait
