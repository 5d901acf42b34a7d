import { useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { personSchema } from '../../../shared/link-request/schema.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Field } from '../layout/field.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import { useFirms } from '../new-request/use-firms.ts'
import type { Recorder } from './use-recorder.ts'

interface Props {
  request: RequestAnswer
  recorder: Recorder
  onClose: () => void
}

/** Hands the work over to another consultant of the new firm; what has to be given to them is asked for anew. */
export function ReplaceConsultantDialog({ request, recorder, onClose }: Props) {
  const { request: texts, newRequest } = useTexts()
  const { consultants, name: firmName } = request.newFirm
  const members = useFirms().firms.find(({ name }) => name === firmName)?.members ?? []
  const others = members.filter(({ email }) => !consultants.some((consultant) => consultant.email === email))
  const [from, setFrom] = useState(consultants[0]?.email ?? '')
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [problem, setProblem] = useState<string>()
  const rename = (typed: string) => {
    setName(typed)
    const member = others.find((candidate) => candidate.name === typed)
    if (member) setEmail(member.email)
  }
  const submit = async () => {
    const to = personSchema.safeParse({ name, email: email.trim() })
    setProblem(to.success ? undefined : name.trim() ? newRequest.problems.email : newRequest.problems.missing)
    if (to.success && (await recorder.record({ type: 'consultant.replaced', from, to: to.data }))) onClose()
  }
  return (
    <FormDialog
      title={texts.replaceTitle}
      lead={texts.replaceLead}
      submitText={texts.replaceSubmit}
      isBusy={recorder.isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {recorder.failure && <FailureNotice failure={recorder.failure} />}
      <Field id="replace-from" label={texts.replaceFrom}>
        {(attributes) => (
          <select {...attributes} value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
            {consultants.map((consultant) => (
              <option key={consultant.email} value={consultant.email}>
                {consultant.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <datalist id="replace-members">
        {others.map((member) => (
          <option key={member.email} value={member.name} />
        ))}
      </datalist>
      <Field id="replace-name" label={texts.replaceTo}>
        {(attributes) => (
          <input
            {...attributes}
            list="replace-members"
            autoComplete="off"
            value={name}
            onInput={({ currentTarget }) => rename(currentTarget.value)}
          />
        )}
      </Field>
      <Field id="replace-email" label={newRequest.email} problem={problem}>
        {(attributes) => (
          <input
            {...attributes}
            type="email"
            autoComplete="off"
            value={email}
            onInput={({ currentTarget }) => setEmail(currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
