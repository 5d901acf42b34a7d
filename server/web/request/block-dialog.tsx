import { useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { blockReasonSchema, type BlockReason } from '../../../shared/link-request/schema.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Field } from '../layout/field.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import type { Recorder } from './use-recorder.ts'

interface Props {
  request: RequestAnswer
  recorder: Recorder
  initial?: BlockReason
  onClose: () => void
}

/** Asks what is in the way and marks the request, so that support sees it. */
export function BlockDialog({ recorder, initial = 'other', onClose }: Props) {
  const { request: texts, common } = useTexts()
  const [reason, setReason] = useState<BlockReason>(initial)
  const [note, setNote] = useState('')
  const submit = async () => {
    const said = note.trim()
    if (await recorder.record({ type: 'request.blocked', reason, ...(said && { note: said }) })) onClose()
  }
  return (
    <FormDialog
      title={texts.blockTitle}
      submitText={texts.block}
      isBusy={recorder.isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {recorder.failure && <FailureNotice failure={recorder.failure} />}
      <Field id="block-reason" label={texts.blockReason} hint={texts.remedies[reason]}>
        {(attributes) => (
          <select
            {...attributes}
            value={reason}
            onChange={({ currentTarget }) => setReason(blockReasonSchema.parse(currentTarget.value))}
          >
            {blockReasonSchema.options.map((option) => (
              <option key={option} value={option}>
                {common.blockReasons[option]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="block-note" label={texts.note} optional>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={2000}
            value={note}
            onInput={({ currentTarget }) => setNote(currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
