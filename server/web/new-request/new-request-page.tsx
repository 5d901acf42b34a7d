import { useLocation } from 'preact-iso'
import { useEffect, useRef, useState } from 'preact/hooks'
import '../styles/new-request.css'
import type { RouteBodyInput } from '../../../shared/contracts/http.ts'
import { call, type Failure } from '../api.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { useAccount } from '../session.tsx'
import { AdministratorSection } from './administrator-section.tsx'
import { ClientSection } from './client-section.tsx'
import { CurrentFirmSection } from './current-firm-section.tsx'
import { emptyDraft, toBody } from './draft.ts'
import { GrantsSection } from './grants-section.tsx'
import { NewFirmSection } from './new-firm-section.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { checkDraft, describeProblem, problemsOf, type FieldProblems } from './problems.ts'
import { useDraft } from './use-draft.ts'
import { useFirms } from './use-firms.ts'

export function NewRequestPage() {
  const texts = useTexts()
  const { newRequest } = texts
  const account = useAccount()
  const { route } = useLocation()
  const firms = useFirms()
  const [firm] = account.firms
  const { draft, change, forget } = useDraft(() => {
    const draft = emptyDraft()
    if (firm) Object.assign(draft.newFirm, { name: firm.name, kind: firm.kind })
    if (firm && account.name) draft.newFirm.consultants = [{ name: account.name, email: account.email }]
    return draft
  })
  const [problems, setProblems] = useState<FieldProblems>({})
  const [failure, setFailure] = useState<Failure>()
  const [isCreating, setIsCreating] = useState(false)
  const summary = useRef<HTMLDivElement>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (tries > 0) summary.current?.focus()
  }, [tries])

  const refuse = (found: FieldProblems) => {
    setProblems(found)
    setTries((count) => count + 1)
  }
  const create = async (event: Event) => {
    event.preventDefault()
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
  const problemAt = (pointer: string) => problems[pointer] && describeProblem(problems[pointer], pointer, draft, texts)
  const parts = { draft, change, problemAt, firms }
  return (
    <div class="new-request">
      <PageHeading title={newRequest.title} lead={newRequest.lead} />
      <form class="form" noValidate onSubmit={(event) => void create(event)}>
        <div ref={summary} tabIndex={-1} class="summary">
          {failure && <FailureNotice failure={failure} />}
          <ProblemSummary problems={problems} draft={draft} />
        </div>
        <ClientSection {...parts} />
        <NewFirmSection {...parts} />
        <CurrentFirmSection {...parts} />
        <AdministratorSection {...parts} />
        <GrantsSection {...parts} />
        <div class="buttons">
          <button class="button primary big" disabled={isCreating}>
            {isCreating ? newRequest.creating : newRequest.create}
          </button>
          <button type="button" class="button quiet" onClick={forget}>
            {newRequest.startOver}
          </button>
        </div>
        <p class="hint">{newRequest.kept}</p>
      </form>
    </div>
  )
}
