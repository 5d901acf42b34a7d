import { useId, useState } from 'preact/hooks'
import { CATALOGUE } from '../../../shared/link-request/catalogue.ts'
import { useTexts } from '../language.tsx'
import { useLabels } from '../use-labels.ts'
import type { DraftGrant } from './draft.ts'
import { fieldId } from './problems.ts'
import type { SectionProps } from './section-props.ts'

interface Props extends Pick<SectionProps, 'draft' | 'change' | 'problemAt'> {
  program: string
}

/** One program: asked for or not; and of it everything, or some switches. */
export function ProgramGrant({ program, draft, change, problemAt }: Props) {
  const { newRequest } = useTexts()
  const { programName } = useLabels()
  const index = draft.grants.findIndex((grant) => grant.program === program)
  const grant = draft.grants[index]
  const pointer = `/grants/${index}/permissions`
  const problem = grant && problemAt(pointer)
  const edit = (permissions: DraftGrant['permissions']) =>
    change((next) => {
      const found = next.grants.find((candidate) => candidate.program === program)
      if (found) found.permissions = permissions
    })
  const toggle = (isAsked: boolean) =>
    change((next) => {
      if (isAsked) next.grants.push({ program, permissions: 'all' })
      else next.grants = next.grants.filter((candidate) => candidate.program !== program)
    })
  const group = useId()
  const isAll = grant?.permissions === 'all'
  return (
    <li data-program={program}>
      <label class="choice">
        <input
          type="checkbox"
          checked={grant !== undefined}
          onChange={({ currentTarget }) => toggle(currentTarget.checked)}
        />
        <span>
          <strong>{programName(program)}</strong>
        </span>
      </label>
      {grant && (
        <fieldset class="permissions">
          <legend class="visually-hidden">{newRequest.permissionsOf(program)}</legend>
          <label class="choice">
            <input type="radio" name={group} checked={isAll} onChange={() => edit('all')} />
            <span>{newRequest.everything}</span>
          </label>
          <label class="choice">
            <input
              type="radio"
              name={group}
              id={fieldId(pointer)}
              checked={!isAll}
              onChange={() => edit(grant.permissions === 'all' ? [] : grant.permissions)}
            />
            <span>{newRequest.chosen}</span>
          </label>
          {problem && <p class="problem">{problem}</p>}
          {grant.permissions !== 'all' && (
            <PermissionChoices program={program} permissions={grant.permissions} onChange={edit} />
          )}
        </fieldset>
      )}
    </li>
  )
}

interface ChoicesProps {
  program: string
  permissions: readonly string[]
  onChange: (permissions: string[]) => void
}

function PermissionChoices({ program, permissions, onChange }: ChoicesProps) {
  const { newRequest } = useTexts()
  const { permissionName } = useLabels()
  const [other, setOther] = useState('')
  const id = useId()
  const known = CATALOGUE.find((entry) => entry.program === program)
  const suggested = known?.permissions.map(({ label }) => label) ?? []
  const labels = [...suggested, ...permissions.filter((label) => !suggested.includes(label))]
  const add = () => {
    const label = other.trim()
    if (label && !permissions.includes(label)) onChange([...permissions, label])
    setOther('')
  }
  return (
    <div class="permission-choices">
      {known && !known.documented && <p class="hint">{newRequest.undocumented}</p>}
      <div class="permission-grid">
        {labels.map((label) => (
          <label key={label} class="choice">
            <input
              type="checkbox"
              checked={permissions.includes(label)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...permissions, label] : permissions.filter((kept) => kept !== label))
              }
            />
            <span>{permissionName(program, label)}</span>
          </label>
        ))}
      </div>
      <div class="add-row">
        <div class="field">
          <label for={id}>{newRequest.otherPermissionOf(program)}</label>
          <input
            id={id}
            value={other}
            onInput={({ currentTarget }) => setOther(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              add()
            }}
          />
        </div>
        <button type="button" class="button" onClick={add}>
          {newRequest.addPermission}
          <span class="visually-hidden">: {newRequest.otherPermissionOf(program)}</span>
        </button>
      </div>
    </div>
  )
}
