import { useLocation, useRoute } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import * as z from 'zod/mini'
import type { RequestAnswer, RouteBodyInput } from '../../../shared/contracts/http.ts'
import { call, type Failure } from '../api.ts'
import { keep, readKept, tabStorage } from '../kept.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Loading } from '../layout/loading.tsx'
import { NotFoundPage } from '../layout/not-found-page.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { draftOf, draftSchema, toBody, type Draft } from '../new-request/draft.ts'
import { checkDraft, problemsOf, type FieldProblems } from '../new-request/problems.ts'
import { RequestForm } from '../new-request/request-form.tsx'
import { useDraft } from '../new-request/use-draft.ts'
import { useRequest } from '../request/use-request.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { differencesOf, withChoices } from './differences.ts'

export function EditRequestPage() {
  const { params } = useRoute()
  const read = useRequest(params['id'] ?? '')
  if (read.state === 'loading') return <Loading />
  if (read.state === 'ready') return <EditForm key={read.request.id} request={read.request} />
  const isForeign = read.failure.code === 'not-found' || read.failure.code === 'invalid-request'
  return isForeign ? <NotFoundPage /> : <FailureNotice failure={read.failure} onRetry={() => void read.refresh()} />
}

/** What is being edited began from how the request was: kept with the draft, since the request may move on meanwhile. */
const baseSchema = z.object({ revision: z.int(), draft: draftSchema })
type Base = z.infer<typeof baseSchema>

const baseOf = (request: RequestAnswer): Base => ({ revision: request.revision, draft: draftOf(request) })

function EditForm({ request }: { request: RequestAnswer }) {
  const { newRequest, request: words, common } = useTexts()
  const { route } = useLocation()
  const key = `kopplingsguiden.edit-base.${request.id}`
  const [base, setBase] = useState(() => readKept(tabStorage, key, baseSchema) ?? baseOf(request))
  useEffect(() => keep(tabStorage, key, base), [key, base])
  const kept = useDraft(`edit-request.${request.id}`, () => draftOf(request))
  const { draft, change } = kept
  const forget = () => {
    kept.forget()
    keep(tabStorage, key, undefined)
  }
  const [problems, setProblems] = useState<FieldProblems>({})
  const [failure, setFailure] = useState<Failure>()
  const [theirs, setTheirs] = useState<Base>()
  const [isSaving, setIsSaving] = useState(false)
  const [tries, setTries] = useState(0)
  const page = `/requests/${request.id}`

  const save = async (wanted: Draft, from: Base) => {
    setFailure(undefined)
    const found = checkDraft(wanted)
    setProblems(found)
    if (Object.keys(found).length > 0) return setTries((count) => count + 1)
    setIsSaving(true)
    const params = { id: request.id }
    const body = toBody(wanted) as RouteBodyInput<'updateRequest'>
    const saved = await call('updateRequest', { params, body, revision: from.revision })
    if (saved.ok) {
      forget()
      return route(page)
    }
    const latest = saved.failure.code === 'precondition-failed' ? await call('readRequest', { params }) : undefined
    setIsSaving(false)
    if (!latest?.ok) {
      setFailure(latest?.failure ?? saved.failure)
      setProblems(problemsOf(saved.failure))
      return setTries((count) => count + 1)
    }
    // Something else than the details may have moved on: then there is nothing to choose.
    const now = baseOf(latest.value)
    if (differencesOf(from.draft, from.draft, now.draft).length === 0) return save(wanted, now)
    setTheirs(now)
  }
  const choose = (fromTheirs: ReadonlySet<string>) => {
    if (!theirs) return
    const merged = withChoices(draft, theirs.draft, fromTheirs)
    change((next) => Object.assign(next, merged))
    setBase(theirs)
    setTheirs(undefined)
    void save(merged, theirs)
  }
  return (
    <div class="new-request">
      <PageHeading title={words.edit} eyebrow={words.reference(request.reference)} lead={newRequest.editLead} />
      <RequestForm
        draft={draft}
        change={change}
        problems={problems}
        failure={failure}
        tries={tries}
        onSubmit={() => void save(draft, base)}
      >
        <div class="buttons">
          <button class="button primary big" disabled={isSaving}>
            {common.save}
          </button>
          <a class="button" href={page} onClick={forget}>
            {common.cancel}
          </a>
        </div>
      </RequestForm>
      {theirs && (
        <ConflictDialog
          differences={differencesOf(base.draft, draft, theirs.draft)}
          isBusy={isSaving}
          onChoose={choose}
          onClose={() => setTheirs(undefined)}
        />
      )}
    </div>
  )
}
