import { useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { contactSchema } from '../../../shared/link-request/schema.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Field } from '../layout/field.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import { organisationOf } from './who.ts'
import type { Recorder } from './use-recorder.ts'

interface Props {
  request: RequestAnswer
  recorder: Recorder
  onClose: () => void
}

/** Makes the other party the administrator, or somebody else at the same one. What is done stays done. */
export function HandOverDialog({ request, recorder, onClose }: Props) {
  const { request: texts, newRequest } = useTexts()
  const other = request.administrator === 'client' ? 'current-firm' : 'client'
  const [administrator, setAdministrator] = useState<'client' | 'current-firm'>(other)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [problem, setProblem] = useState<string>()
  const needsContact = administrator === request.administrator
  const submit = async () => {
    const isGiven = name.trim() !== '' || email.trim() !== ''
    const contact = contactSchema.safeParse({ name, email: email.trim() })
    setProblem(undefined)
    if ((isGiven || needsContact) && !contact.success) {
      return setProblem(name.trim() ? newRequest.problems.email : newRequest.problems.missing)
    }
    const given = isGiven && contact.success && { contact: contact.data }
    if (await recorder.record({ type: 'administrator.changed', administrator, ...given })) onClose()
  }
  return (
    <FormDialog
      title={texts.handOverTitle}
      lead={texts.handOverLead(organisationOf(request, administrator) ?? '')}
      submitText={texts.handOverSubmit}
      isBusy={recorder.isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {recorder.failure && <FailureNotice failure={recorder.failure} />}
      <fieldset class="choices">
        <legend>{newRequest.administrator}</legend>
        {(['client', 'current-firm'] as const).map((party) => (
          <label key={party} class="choice">
            <input
              type="radio"
              name="administrator"
              value={party}
              checked={administrator === party}
              onChange={() => setAdministrator(party)}
            />
            <span>{organisationOf(request, party)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{texts.handOverContact}</legend>
        <Field id="hand-over-name" label={newRequest.name} optional={!needsContact}>
          {(attributes) => (
            <input {...attributes} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
          )}
        </Field>
        <Field id="hand-over-email" label={newRequest.email} optional={!needsContact} problem={problem}>
          {(attributes) => (
            <input
              {...attributes}
              type="email"
              value={email}
              onInput={({ currentTarget }) => setEmail(currentTarget.value)}
            />
          )}
        </Field>
      </fieldset>
    </FormDialog>
  )
}
