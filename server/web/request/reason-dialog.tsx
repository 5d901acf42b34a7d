import { useState } from 'preact/hooks'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Field } from '../layout/field.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import type { Fact, Recorder } from './use-recorder.ts'

interface Props {
  recorder: Recorder
  title: string
  lead?: string
  label: string
  hint?: string
  submitText: string
  isDangerous?: boolean
  toFact: (text: string) => Fact
  onClose: () => void
}

/** Asks for one text and records what it is the reason or the content of. */
export function ReasonDialog({ recorder, label, hint, toFact, onClose, ...dialog }: Props) {
  const { newRequest } = useTexts()
  const [text, setText] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const submit = async () => {
    setIsMissing(text.trim() === '')
    if (text.trim() && (await recorder.record(toFact(text.trim())))) onClose()
  }
  return (
    <FormDialog {...dialog} isBusy={recorder.isBusy} onSubmit={() => void submit()} onClose={onClose}>
      {recorder.failure && <FailureNotice failure={recorder.failure} />}
      <Field id="reason" label={label} hint={hint} problem={isMissing ? newRequest.problems.missing : undefined}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={4}
            maxLength={2000}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
