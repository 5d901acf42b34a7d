import { useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useTexts } from '../language.tsx'
import { useAccount } from '../session.tsx'
import { BlockDialog } from './block-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import type { Recorder } from './use-recorder.ts'

type Opened = 'block' | 'hand-over' | 'note' | 'cancel' | 'reopen'

/** What can be done besides the next step; only what the reader may do is offered. */
export function OtherActions({ request, recorder }: { request: RequestAnswer; recorder: Recorder }) {
  const { request: texts } = useTexts()
  const { support } = useAccount()
  const [opened, setOpened] = useState<Opened>()
  const [isCopied, setIsCopied] = useState(false)
  const isCancelled = request.status === 'cancelled'
  const isOpen = !isCancelled && request.status !== 'complete'
  const mayCancel = support || request.mine.includes('new-firm')
  const close = () => setOpened(undefined)
  const parts = { request, recorder, onClose: close }
  const copyLink = async () => {
    await navigator.clipboard.writeText(`${location.origin}/requests/${request.id}`)
    setIsCopied(true)
  }
  const offer = (which: Opened, text: string) => (
    <button type="button" class="button quiet" onClick={() => setOpened(which)}>
      {text}
    </button>
  )
  return (
    <section class="card other-actions" aria-labelledby="other-heading">
      <h2 id="other-heading">{texts.otherActions}</h2>
      {offer('note', texts.addNote)}
      {isOpen && !request.blocked && offer('block', texts.block)}
      {isOpen && offer('hand-over', texts.handOver)}
      <button type="button" class="button quiet" onClick={() => void copyLink()}>
        {texts.copyLink}
      </button>
      <span role="status" class="hint">
        {isCopied && texts.copied}
      </span>
      {isOpen && mayCancel && offer('cancel', texts.cancelRequest)}
      {isCancelled && support && offer('reopen', texts.reopenRequest)}
      {opened === 'block' && <BlockDialog {...parts} />}
      {opened === 'hand-over' && <HandOverDialog {...parts} />}
      {opened === 'note' && (
        <ReasonDialog
          {...parts}
          title={texts.addNoteTitle}
          label={texts.noteText}
          hint={texts.noteHint}
          submitText={texts.addNote}
          toFact={(text) => ({ type: 'note.added', text })}
        />
      )}
      {opened === 'cancel' && (
        <ReasonDialog
          {...parts}
          title={texts.cancelTitle}
          lead={texts.cancelLead}
          label={texts.reason}
          submitText={texts.cancelRequest}
          isDangerous
          toFact={(reason) => ({ type: 'request.cancelled', reason })}
        />
      )}
      {opened === 'reopen' && (
        <ReasonDialog
          {...parts}
          title={texts.reopenRequest}
          label={texts.reason}
          submitText={texts.reopenRequest}
          toFact={(reason) => ({ type: 'request.reopened', reason })}
        />
      )}
    </section>
  )
}
