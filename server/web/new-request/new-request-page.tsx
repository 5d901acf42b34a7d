import { useLocation } from 'preact-iso'
import { useState } from 'preact/hooks'
import type { RouteBodyInput } from '../../../shared/contracts/http.ts'
import { call, type Failure } from '../api.ts'
import { useTexts } from '../language.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { useAccount } from '../session.tsx'
import { emptyDraft, toBody } from './draft.ts'
import { checkDraft, problemsOf, type FieldProblems } from './problems.ts'
import { RequestForm } from './request-form.tsx'
import { SameClient } from './same-client.tsx'
import { useDraft } from './use-draft.ts'

export function NewRequestPage() {
  const { newRequest, importing } = useTexts()
  const account = useAccount()
  const { route } = useLocation()
  const [firm] = account.firms
  const { draft, change, forget } = useDraft('new-request', () => {
    const draft = emptyDraft()
    if (firm) Object.assign(draft.newFirm, { name: firm.name, kind: firm.kind })
    if (firm && account.name) draft.newFirm.consultants = [{ name: account.name, email: account.email }]
    return draft
  })
  const [problems, setProblems] = useState<FieldProblems>({})
  const [failure, setFailure] = useState<Failure>()
  const [isCreating, setIsCreating] = useState(false)
  const [tries, setTries] = useState(0)

  const refuse = (found: FieldProblems) => {
    setProblems(found)
    setTries((count) => count + 1)
  }
  const create = async () => {
    setFailure(undefined)
    const found = checkDraft(draft)
    if (Object.keys(found).length > 0) return refuse(found)
    setProblems({})
    setIsCreating(true)
    const created = await call('createRequest', { body: toBody(draft) as RouteBodyInput<'createRequest'> })
    setIsCreating(false)
    if (!created.ok) {
      setFailure(created.failure)
      return refuse(problemsOf(created.failure))
    }
    forget()
    route(`/requests/${created.value.id}`)
  }
  return (
    <div class="new-request">
      <PageHeading
        title={newRequest.title}
        lead={newRequest.lead}
        actions={
          <a class="button" href="/requests/import">
            {importing.link}
          </a>
        }
      />
      <RequestForm
        draft={draft}
        change={change}
        problems={problems}
        failure={failure}
        tries={tries}
        onSubmit={() => void create()}
        aboutClient={<SameClient organisationNumber={draft.client.organisationNumber} />}
      >
        <div class="buttons">
          <button class="button primary big" disabled={isCreating}>
            {isCreating ? newRequest.creating : newRequest.create}
          </button>
          <button type="button" class="button quiet" onClick={forget}>
            {newRequest.startOver}
          </button>
        </div>
        <p class="hint">{newRequest.kept}</p>
      </RequestForm>
    </div>
  )
}
