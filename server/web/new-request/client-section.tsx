import { checkOrganisationNumber, formatOrganisationNumber } from '../../../shared/organisation-number.ts'
import { useTexts } from '../language.tsx'
import { ContactFields } from './contact-fields.tsx'
import { describeProblem } from './problems.ts'
import type { SectionProps } from './section-props.ts'
import { TextField } from './text-field.tsx'

const NUMBER = '/client/organisationNumber'
/** From this many digits on a number counts as typed to the end, and is checked while it is still being typed. */
const WHOLE = 10

export function ClientSection(props: SectionProps) {
  const { draft, change, problemAt } = props
  const texts = useTexts()
  const { newRequest } = texts
  const { client } = draft
  const checked = checkOrganisationNumber(client.organisationNumber)
  const isWhole = client.organisationNumber.replace(/\D/g, '').length >= WHOLE
  const whileTyping = isWhole && !checked.ok ? describeProblem(checked.problem, NUMBER, draft, texts) : undefined
  const format = () =>
    checked.ok && change((next) => (next.client.organisationNumber = formatOrganisationNumber(checked.digits)))
  return (
    <section class="card" aria-labelledby="client-heading">
      <h2 id="client-heading">{newRequest.client}</h2>
      <p class="hint">{newRequest.clientLead}</p>
      <TextField
        pointer="/client/name"
        label={newRequest.clientName}
        hint={newRequest.clientNameHint}
        problem={problemAt('/client/name')}
        value={client.name}
        onInput={(name) => change((next) => (next.client.name = name))}
      />
      <div class="field-row">
        <TextField
          pointer={NUMBER}
          label={newRequest.organisationNumber}
          hint={
            checked.ok ? <span class="good">{newRequest.organisationNumberOk}</span> : newRequest.organisationNumberHint
          }
          problem={whileTyping ?? (checked.ok ? undefined : problemAt(NUMBER))}
          inputMode="numeric"
          value={client.organisationNumber}
          onInput={(number) => change((next) => (next.client.organisationNumber = number))}
          onBlur={format}
        />
        <TextField
          pointer="/client/subscriptionNumber"
          label={newRequest.subscriptionNumber}
          hint={newRequest.subscriptionNumberHint}
          problem={problemAt('/client/subscriptionNumber')}
          optional
          inputMode="numeric"
          value={client.subscriptionNumber}
          onInput={(number) => change((next) => (next.client.subscriptionNumber = number))}
        />
      </div>
      <ContactFields party="client" {...props} />
    </section>
  )
}
