import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { RequiredAction } from '../../../shared/link-request/actions.ts'
import { outcomeSchema } from '../../../shared/link-request/events.ts'
import { useLanguage } from '../language.tsx'
import { useLabels } from '../use-labels.ts'
import { EvidenceTag } from './evidence-tag.tsx'
import { consultantName } from './who.ts'

/** What was asked for, program by program and switch by switch, beside what is known for each consultant. */
export function GrantsMatrix({ request }: { request: RequestAnswer }) {
  const { texts } = useLanguage()
  const grantActions = request.actions.filter(({ kind }) => kind === 'grant')
  const consultants = [...new Set(grantActions.map(({ consultant }) => consultant))]
  const surplus = grantActions.flatMap(({ evidence }) => evidence?.surplus ?? [])
  const actionFor = (program: string, consultant: string | undefined) =>
    grantActions.find((action) => action.grant?.program === program && action.consultant === consultant)
  return (
    <section class="card" aria-labelledby="grants-heading">
      <h2 id="grants-heading">{texts.request.grantsTitle}</h2>
      <p class="hint">{texts.request.grantsLead}</p>
      {surplus.length > 0 && <p class="notice warning">{texts.request.surplusFound(surplus.length)}</p>}
      <div class="table-scroll" role="group" aria-labelledby="grants-heading" tabIndex={0}>
        <table class="grants">
          <thead>
            <tr>
              <th scope="col">{texts.request.permission}</th>
              {consultants.map((consultant) => (
                <th key={consultant} scope="col">
                  {consultantName(request, consultant)}
                </th>
              ))}
            </tr>
          </thead>
          {request.grants.map(({ program, permissions }) => (
            <ProgramRows
              key={program}
              program={program}
              permissions={permissions}
              actions={consultants.map((consultant) => actionFor(program, consultant))}
            />
          ))}
        </table>
      </div>
      <p class="legend hint">
        {texts.request.evidenceLegend}
        {outcomeSchema.options.map((outcome) => (
          <span key={outcome}>
            <EvidenceTag outcome={outcome} /> {texts.request.outcomes[outcome]}
          </span>
        ))}
      </p>
    </section>
  )
}

interface ProgramProps {
  program: string
  permissions: 'all' | readonly string[]
  /** One per consultant. */
  actions: (RequiredAction | undefined)[]
}

function ProgramRows({ program, permissions, actions }: ProgramProps) {
  const { texts } = useLanguage()
  const { programName, permissionName } = useLabels()
  const surplus = [...new Set(actions.flatMap((action) => action?.evidence?.surplus ?? []))]
  return (
    <tbody data-program={program}>
      <tr class="program-row">
        <th scope="rowgroup" colSpan={actions.length + 1}>
          {programName(program)}
        </th>
      </tr>
      {(permissions === 'all' ? [undefined] : permissions).map((label) => (
        <tr key={label ?? 'all'}>
          <th scope="row">{label === undefined ? texts.request.everything : permissionName(program, label)}</th>
          {actions.map((action, index) => (
            <td key={index}>
              <GrantCell action={action} label={label} />
            </td>
          ))}
        </tr>
      ))}
      {surplus.map((label) => (
        <tr key={label} class="surplus-row" data-surplus>
          <th scope="row">
            {permissionName(program, label)} <span class="tag warning">{texts.request.surplus}</span>
          </th>
          {actions.map((action, index) => (
            <td key={index}>{action?.evidence?.surplus?.includes(label) ? texts.request.isOn : ''}</td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

/** `label` undefined: the whole program. A switch that the reading says is off is so, whatever the action counts as. */
function GrantCell({ action, label }: { action: RequiredAction | undefined; label: string | undefined }) {
  const { texts } = useLanguage()
  const evidence = action?.evidence
  if (!evidence) return <span class="not-given">{texts.request.notGiven}</span>
  const isOff = evidence.permissions?.some((read) => read.label === label && !read.on)
  return isOff ? <span class="tag danger">{texts.request.isOff}</span> : <EvidenceTag outcome={evidence.outcome} />
}
