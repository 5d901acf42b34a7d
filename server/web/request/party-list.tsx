import { useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { formatOrganisationNumber } from '../../../shared/organisation-number.ts'
import { call } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { useAccount } from '../session.tsx'
import type { Recorder } from './use-recorder.ts'
import { organisationOf, peopleOf } from './who.ts'

const INVITED = ['client', 'new-firm', 'current-firm'] as const

/** Who takes part, when they were last written to, and the link to send them. */
export function PartyList({ request, recorder }: { request: RequestAnswer; recorder: Recorder }) {
  const { texts, format } = useLanguage()
  const { support } = useAccount()
  const [invited, setInvited] = useState<string>()
  const isOpen = request.status !== 'complete' && request.status !== 'cancelled'
  const mayInvite = isOpen && (support || request.mine.includes('new-firm'))
  const invite = async (party: (typeof INVITED)[number]) => {
    const sent = await recorder.run(() => call('invite', { params: { id: request.id }, body: { party } }))
    setInvited(
      sent ? texts.request.invited(format.list(peopleOf(request, party).map(({ email }) => email))) : undefined,
    )
  }
  return (
    <section class="card" aria-labelledby="parties-heading">
      <h2 id="parties-heading">{texts.request.partiesTitle}</h2>
      <ul class="parties">
        {INVITED.map((party) => {
          const lastMail = request.lastMail[party]
          return (
            <li key={party} data-party={party}>
              <p>
                <span class="party" data-party={party}>
                  {texts.common.partyTitles[party]}
                </span>
                <strong>{organisationOf(request, party)}</strong>
                {request.administrator === party && <span class="tag">{texts.request.administratorHere}</span>}
              </p>
              {party === 'client' && (
                <p class="hint">
                  {texts.request.organisationNumber} {formatOrganisationNumber(request.client.organisationNumber)}
                  {request.client.subscriptionNumber &&
                    `, ${texts.request.subscriptionNumber.toLowerCase()} ${request.client.subscriptionNumber}`}
                </p>
              )}
              <ul class="people">
                {peopleOf(request, party).map(({ name, email }) => (
                  <li key={email}>
                    {name}, <a href={`mailto:${email}`}>{email}</a>
                  </li>
                ))}
              </ul>
              <p class="hint">{lastMail ? texts.request.lastMail(format.dateTime(lastMail)) : texts.request.noMail}</p>
              {mayInvite && (
                <button
                  type="button"
                  class="button small"
                  disabled={recorder.isBusy}
                  onClick={() => void invite(party)}
                >
                  {lastMail ? texts.request.remind : texts.request.invite}
                  <span class="visually-hidden"> ({texts.common.parties[party]})</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <div role="status">{invited && <p class="notice good">{invited}</p>}</div>
    </section>
  )
}
