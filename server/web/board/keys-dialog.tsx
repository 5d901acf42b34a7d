import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { useTexts } from '../language.tsx'

/** Which keys the board knows. Mounted means open. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { board, common } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="dialog keys" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{board.keys}</h2>
      <dl>
        {board.keyList.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {common.close}
      </button>
    </dialog>
  )
}
