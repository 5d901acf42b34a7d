import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useTexts } from '../language.tsx'

interface Props {
  title: string
  lead?: string | undefined
  submitText: string
  isBusy: boolean
  isDangerous?: boolean
  onSubmit: () => void
  onClose: () => void
  children: ComponentChildren
}

/** A modal question. Mounted means open; Escape and Cancel close it, and focus goes back where it was. */
export function FormDialog({ title, lead, submitText, isBusy, isDangerous, onSubmit, onClose, children }: Props) {
  const { common } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const open = dialog.current
    open?.showModal()
    // Closed before it leaves the document, or the browser would not give the focus back to where it was; Preact runs
    // the cleanup of other effects later than that.
    return () => open?.close()
  }, [])
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <h2 id={id}>{title}</h2>
        {lead && <p>{lead}</p>}
        {children}
        <div class="buttons">
          <button class={isDangerous ? 'button danger' : 'button primary'} disabled={isBusy}>
            {submitText}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {common.cancel}
          </button>
        </div>
      </form>
    </dialog>
  )
}
