import { useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Field } from '../layout/field.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import { nameAction } from './turns.ts'
import type { Recorder } from './use-recorder.ts'

interface Props {
  request: RequestAnswer
  recorder: Recorder
  onClose: () => void
}

/** Support sets right what is recorded wrongly: an action counts as done, or as not done, for a stated reason. */
export function CorrectDialog({ request, recorder, onClose }: Props) {
  const texts = useTexts()
  const words = texts.request
  const offered = request.actions.filter(({ state }) => state === 'done' || state === 'ready' || state === 'blocked')
  const [id, setId] = useState(offered[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const action = offered.find((candidate) => candidate.id === id)
  const submit = async () => {
    const note = reason.trim()
    setIsMissing(note === '')
    if (!note || !action) return
    const fact =
      action.state === 'done'
        ? ({ type: 'action.reopened', action: id, reason: 'corrected', note } as const)
        : ({ type: 'action.done', action: id, outcome: 'declared', note } as const)
    if (await recorder.record(fact)) onClose()
  }
  return (
    <FormDialog
      title={words.correctTitle}
      lead={words.correctLead}
      submitText={words.correct}
      isBusy={recorder.isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {recorder.failure && <FailureNotice failure={recorder.failure} />}
      <Field
        id="correct-action"
        label={words.correctWhat}
        hint={action && (action.state === 'done' ? words.becomesNotDone : words.becomesDone)}
      >
        {(attributes) => (
          <select {...attributes} value={id} onChange={({ currentTarget }) => setId(currentTarget.value)}>
            {offered.map((candidate) => (
              <option key={candidate.id} value={candidate.id}>
                {nameAction(request, candidate, texts)} – {words.stepStates[candidate.state]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id="correct-reason"
        label={words.reason}
        problem={isMissing ? texts.newRequest.problems.missing : undefined}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={2000}
            value={reason}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
