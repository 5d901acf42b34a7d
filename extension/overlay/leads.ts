import type { Task, Work } from '../../shared/contracts/messages.ts'
import { bind, parametersOf, type Parameters } from '../../shared/guides/bind.ts'
import type { Guide, Step } from '../../shared/guides/schema.ts'
import type { RequiredAction } from '../../shared/link-request/actions.ts'
import type { Party } from '../../shared/link-request/schema.ts'

/** One action that a guide can lead this person through now, with the guide's steps bound to it. */
export interface Lead {
  /** Tells it from every other: actions of two requests may have the same id. */
  key: string
  task: Task
  guide: Guide
  party: Party
  action: RequiredAction
  parameters: Parameters
  steps: readonly BoundStep[]
}

export interface BoundStep extends Step {
  /** The step once per permission asked for, where it says so; else itself alone. */
  parts: readonly { label: string | null; step: Step }[]
}

/** The actions of a person's tasks that are their turn and that a guide leads through, in the order of the requests. */
export function leadsOf(work: Work): Lead[] {
  return leadsWhere(work, ({ state }) => state === 'ready' || state === 'blocked')
}

/** The person's actions that are done, and whose dialog shows on a later visit whether they still are. */
export function finishedLeadsOf(work: Work): Lead[] {
  return leadsWhere(work, ({ state }) => state === 'done')
}

/** The assignments that wait for the vendor's link: their dialog lists the client as soon as the link is made. */
export function linkWitnessesOf(work: Work): Lead[] {
  const isWaiting = ({ request }: Task) =>
    request.actions.some(({ kind, state }) => kind === 'vendor-link' && state === 'ready')
  return leadsWhere({ ...work, tasks: work.tasks.filter(isWaiting) }, ({ kind }) => kind === 'assign')
}

function leadsWhere({ tasks, guides }: Work, isMeant: (action: RequiredAction) => boolean): Lead[] {
  return tasks.flatMap((task) =>
    task.request.actions.flatMap((action) => {
      if (!isMeant(action) || !task.request.mine.includes(action.party)) return []
      const guide = guides[task.session]?.find(({ fulfils }) => fulfils === action.kind)
      return guide ? [leadFor(task, guide, action)] : []
    }),
  )
}

function leadFor(task: Task, guide: Guide, action: RequiredAction): Lead {
  const { client, newFirm, currentFirm, administrator, route, grants } = task.request
  const parameters = parametersOf({ client, newFirm, currentFirm, administrator, route, grants }, action, action.party)
  return {
    key: `${task.request.id} ${action.id}`,
    task,
    guide,
    party: action.party,
    action,
    parameters,
    steps: guide.steps.map((step) => bindStep(step, parameters, action)),
  }
}

function bindStep(step: Step, parameters: Parameters, action: RequiredAction): BoundStep {
  const permissions = action.grant?.permissions
  const labels: (string | null)[] = step.forEach === 'permissions' && Array.isArray(permissions) ? permissions : [null]
  const parts = labels.map((label) => ({
    label,
    step: bind(forTexts(step, label), { ...parameters, permission: label }),
  }))
  const whole = bind(forTexts(step, labels[0] ?? null), { ...parameters, permission: labels[0] ?? null })
  return { ...whole, parts }
}

/** Texts can't say "whichever", so a text about one permission is bound to a word where all are asked for. */
function forTexts(step: Step, label: string | null): Step {
  if (label !== null) return step
  const { sv, en } = step.lookFor
  const lookFor = {
    sv: sv.replaceAll('{permission}', 'Behörigheterna'),
    en: en.replaceAll('{permission}', 'The permissions'),
  }
  return { ...step, lookFor }
}
