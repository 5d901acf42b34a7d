import { useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useTexts } from '../language.tsx'
import { useAccount } from '../session.tsx'
import { BlockDialog } from './block-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { ReplaceConsultantDialog } from './replace-consultant-dialog.tsx'
import type { Recorder } from './use-recorder.ts'

type Opened = 'block' | 'hand-over' | 'note' | 'cancel' | 'reopen' | 'replace' | 'correct'

/** What can be done besides the next step; only what the reader may do is offered. */
export function OtherActions({ request, recorder }: { request: RequestAnswer; recorder: Recorder }) {
  const { request: texts } = useTexts()
  const { support } = useAccount()
  const [opened, setOpened] = useState<Opened>()
  const [copied, setCopied] = useState<string>()
  const isCancelled = request.status === 'cancelled'
  const isOpen = !isCancelled && request.status !== 'complete'
  const actsForNewFirm = support || request.mine.includes('new-firm')
  const close = () => {
    setOpened(undefined)
    recorder.dismiss()
  }
  const parts = { request, recorder, onClose: close }
  const link = `${location.origin}/requests/${request.id}`
  const copyLink = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(texts.copied),
      // The browser may forbid it: then the link is there to be copied by hand.
      () => setCopied(link),
    )
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
      {isOpen && actsForNewFirm && offer('replace', texts.replace)}
      {isOpen && actsForNewFirm && (
        <a class="button quiet" href={`/requests/${request.id}/edit`}>
          {texts.edit}
        </a>
      )}
      {!isCancelled && support && offer('correct', texts.correct)}
      <button type="button" class="button quiet" onClick={() => void copyLink()}>
        {texts.copyLink}
      </button>
      <span role="status" class="hint">
        {copied}
      </span>
      <button type="button" class="button quiet" onClick={() => window.print()}>
        {texts.print}
      </button>
      {isOpen && actsForNewFirm && offer('cancel', texts.cancelRequest)}
      {isCancelled && support && offer('reopen', texts.reopenRequest)}
      {opened === 'block' && <BlockDialog {...parts} />}
      {opened === 'hand-over' && <HandOverDialog {...parts} />}
      {opened === 'replace' && <ReplaceConsultantDialog {...parts} />}
      {opened === 'correct' && <CorrectDialog {...parts} />}
      {opened === 'note' && <NoteDialog {...parts} />}
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
