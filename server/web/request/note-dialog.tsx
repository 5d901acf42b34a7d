import { useRef, useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Field } from '../layout/field.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import { mentionsIn, peopleOfRequest } from './mentions.ts'
import type { Recorder } from './use-recorder.ts'

interface Props {
  request: RequestAnswer
  recorder: Recorder
  onClose: () => void
}

/** A note for everyone in the request; whoever it mentions gets a mail. */
export function NoteDialog({ request, recorder, onClose }: Props) {
  const { request: texts, newRequest } = useTexts()
  const area = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const people = peopleOfRequest(request)
  const mentions = mentionsIn(text, people)
  const mention = (name: string) => {
    const at = area.current?.selectionStart ?? text.length
    const before = text.slice(0, at)
    const space = before === '' || /\s$/.test(before) ? '' : ' '
    setText(`${before}${space}@${name} ${text.slice(at)}`)
    area.current?.focus()
  }
  const submit = async () => {
    const note = text.trim()
    setIsMissing(note === '')
    const told = mentions.length > 0 && { mentions }
    if (note && (await recorder.record({ type: 'note.added', text: note, ...told }))) onClose()
  }
  return (
    <FormDialog
      title={texts.addNoteTitle}
      submitText={texts.addNote}
      isBusy={recorder.isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {recorder.failure && <FailureNotice failure={recorder.failure} />}
      <Field
        id="note"
        label={texts.noteText}
        hint={texts.noteHint}
        problem={isMissing ? newRequest.problems.missing : undefined}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            ref={area}
            rows={4}
            maxLength={2000}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      <div class="mention-choices" role="group" aria-label={texts.mention}>
        {people.map(({ name, email }) => (
          <button
            key={email}
            type="button"
            class="button small"
            aria-pressed={mentions.includes(email)}
            onClick={() => mention(name)}
          >
            @{name}
          </button>
        ))}
      </div>
      <p class="hint">{texts.mentionHint}</p>
    </FormDialog>
  )
}
