import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { actionKindSchema, type ActionKind, type RequiredAction } from '../../../shared/link-request/actions.ts'
import { useLanguage } from '../language.tsx'
import { nameAction } from './turns.ts'
import { actorName, namePeople } from './who.ts'

interface Step {
  kind: ActionKind
  actions: RequiredAction[]
  state: RequiredAction['state']
}

/** The article's steps in order, each with its actions. A step is as far as its least finished action. */
function stepsOf({ actions }: RequestAnswer): Step[] {
  const order = ['blocked', 'ready', 'waiting', 'done'] as const
  return actionKindSchema.options.flatMap((kind) => {
    const own = actions.filter((action) => action.kind === kind)
    const state = order.find((candidate) => own.some((action) => action.state === candidate))
    return state ? [{ kind, actions: own, state }] : []
  })
}

export function Stepper({ request }: { request: RequestAnswer }) {
  const { texts } = useLanguage()
  return (
    <section class="card" aria-labelledby="steps-heading">
      <h2 id="steps-heading">{texts.request.stepsTitle}</h2>
      <ol class="stepper">
        {stepsOf(request).map((step) => (
          <StepItem key={step.kind} request={request} step={step} />
        ))}
      </ol>
    </section>
  )
}

function StepItem({ request, step }: { request: RequestAnswer; step: Step }) {
  const { texts, format } = useLanguage()
  const { kind, actions, state } = step
  const [first] = actions
  const done = actions.filter((action) => action.state === 'done').length
  const parties = [...new Set(actions.map(({ party }) => party))]
  const isCurrent = state === 'ready' || state === 'blocked'
  return (
    <li data-step={kind} data-state={state} aria-current={isCurrent ? 'step' : undefined}>
      <div class="step-head">
        <strong>{first && actions.length === 1 ? nameAction(request, first, texts) : texts.request.kinds[kind]}</strong>
        <span class="step-state">
          {state !== 'done' && actions.length > 1 && done > 0
            ? texts.request.partOf(done, actions.length)
            : texts.request.stepStates[state]}
        </span>
      </div>
      <p class="hint">{parties.map((party) => namePeople(request, party, texts, format)).join(' · ')}</p>
      <ul class="step-actions">
        {actions.map((action) => (
          <li key={action.id} data-action-id={action.id} data-state={action.state}>
            {actions.length > 1 && <span>{nameAction(request, action, texts)} </span>}
            {action.evidence && (
              <span class="hint">
                {texts.request.doneBy(actorName(action.evidence.by, texts), format.dateTime(action.evidence.at))}
              </span>
            )}
            {action.reopened && (
              <span class="tag warning">
                {texts.request.reopened(texts.request.reopenReasons[action.reopened.reason] ?? action.reopened.reason)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </li>
  )
}
