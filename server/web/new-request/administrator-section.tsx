import { administratorSchema, routeSchema } from '../../../shared/link-request/schema.ts'
import { OTHER_SYSTEMS } from '../../../shared/link-request/systems.ts'
import { useTexts } from '../language.tsx'
import { ChoiceGroup } from './choice-group.tsx'
import type { SectionProps } from './section-props.ts'

/** Who gives the permissions, with help to find out, and how the link is made. */
export function AdministratorSection({ draft, change, problemAt }: SectionProps) {
  const { newRequest } = useTexts()
  return (
    <section class="card" aria-label={newRequest.administrator}>
      <ChoiceGroup
        pointer="/administrator"
        legend={newRequest.administrator}
        lead={newRequest.administratorLead}
        problem={problemAt('/administrator')}
        options={administratorSchema.options.map((value) => ({
          value,
          label: newRequest.administrators[value],
          hint: newRequest.administratorHints[value],
        }))}
        value={draft.administrator}
        onChoose={(administrator) => change((next) => (next.administrator = administrator))}
      />
      <details>
        <summary>{newRequest.findOut}</summary>
        <ol>
          {newRequest.findOutSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      <ChoiceGroup
        pointer="/route"
        legend={newRequest.route}
        problem={problemAt('/route')}
        options={routeSchema.options.map((value) => ({
          value,
          label: newRequest.routes[value],
          hint: newRequest.routeHints[value],
        }))}
        value={draft.route}
        onChoose={(route) =>
          change((next) => {
            next.route = route
            // Where the vendor makes links there is one system; where people are invited there are several.
            if (route === 'invitation') next.system ??= OTHER_SYSTEMS[0]
            else delete next.system
          })
        }
      />
      {draft.route === 'invitation' && (
        <ChoiceGroup
          pointer="/system"
          legend={newRequest.system}
          problem={problemAt('/system')}
          options={OTHER_SYSTEMS.map((value) => ({ value, label: newRequest.systems[value] ?? value }))}
          value={draft.system ?? ''}
          onChoose={(system) => change((next) => (next.system = system))}
        />
      )}
    </section>
  )
}
