import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useLanguage } from '../language.tsx'
import { namePeople } from '../request/who.ts'
import { useLabels } from '../use-labels.ts'

/** Who takes part, and what exactly is to be given to whom. */
export function WhatIsAsked({ request }: { request: RequestAnswer }) {
  const { texts, format } = useLanguage()
  const { programName, permissionName } = useLabels()
  const { join, common, request: words } = texts
  const consultants = request.newFirm.consultants.map(({ name, email }) => `${name} (${email})`)
  return (
    <section class="card" aria-labelledby="asked-heading">
      <h2 id="asked-heading">{join.whatTitle}</h2>
      <p>{join.consultantsLead(format.list(consultants))}</p>
      <dl class="asked">
        {request.grants.map(({ program, permissions }) => (
          <div key={program}>
            <dt>{programName(program)}</dt>
            <dd>
              {permissions === 'all'
                ? join.everything
                : permissions.map((label) => permissionName(program, label)).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{join.whoTitle}</h3>
      <ul class="who">
        {(['client', 'new-firm', 'current-firm'] as const).map((party) => (
          <li key={party}>
            <span class="party" data-party={party}>
              {common.partyTitles[party]}
            </span>{' '}
            {namePeople(request, party, texts, format)}
            {request.administrator === party && <span class="tag">{words.administratorHere}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
