import { useTexts } from '../language.tsx'
import { FirmNameField } from './firm-name-field.tsx'
import { fieldId } from './problems.ts'
import type { SectionProps } from './section-props.ts'
import { TextField } from './text-field.tsx'

const MOST_CONSULTANTS = 20

export function NewFirmSection(props: SectionProps) {
  const { draft, change, problemAt, firms } = props
  const { newRequest } = useTexts()
  const { consultants, name } = draft.newFirm
  const members = firms.find((firm) => firm.name === name)?.members ?? []
  const add = () => change((next) => next.newFirm.consultants.push({ name: '', email: '' }))
  const remove = (index: number) => change((next) => next.newFirm.consultants.splice(index, 1))
  const rename = (index: number, typed: string) =>
    change((next) => {
      const consultant = next.newFirm.consultants[index]
      if (!consultant) return
      consultant.name = typed
      const member = members.find((candidate) => candidate.name === typed)
      if (member) consultant.email = member.email
    })
  return (
    <section class="card" aria-labelledby="new-firm-heading">
      <h2 id="new-firm-heading">{newRequest.newFirm}</h2>
      <p class="hint">{newRequest.newFirmLead}</p>
      <FirmNameField party="newFirm" {...props} />
      <h3 id={fieldId('/newFirm/consultants')} tabIndex={-1}>
        {newRequest.consultants}
      </h3>
      <datalist id="members">
        {members.map((member) => (
          <option key={member.email} value={member.name} />
        ))}
      </datalist>
      {consultants.map((consultant, index) => {
        const pointer = `/newFirm/consultants/${index}`
        return (
          <fieldset key={index} class="person-fields">
            <legend>{newRequest.consultant(index + 1)}</legend>
            <TextField
              pointer={`${pointer}/name`}
              label={newRequest.name}
              problem={problemAt(`${pointer}/name`)}
              list="members"
              value={consultant.name}
              onInput={(typed) => rename(index, typed)}
            />
            <TextField
              pointer={`${pointer}/email`}
              type="email"
              label={newRequest.email}
              problem={problemAt(`${pointer}/email`)}
              value={consultant.email}
              onInput={(email) => change((next) => (next.newFirm.consultants[index]!.email = email.trim()))}
            />
            {consultants.length > 1 && (
              <button type="button" class="button quiet" onClick={() => remove(index)}>
                {newRequest.removeConsultant(index + 1)}
              </button>
            )}
          </fieldset>
        )
      })}
      {consultants.length < MOST_CONSULTANTS && (
        <button type="button" class="button" onClick={add}>
          {newRequest.addConsultant}
        </button>
      )}
    </section>
  )
}
