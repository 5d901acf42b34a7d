import { useEffect, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import '../styles/guides.css'
import type { RouteAnswer } from '../../../shared/contracts/http.ts'
import { call, type Failure } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Field } from '../layout/field.tsx'
import { Loading } from '../layout/loading.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { useAccount } from '../session.tsx'
import { DifferenceList } from './difference-list.tsx'

/** One draft: what it changes, and the verdict of somebody who didn't make it. */
export function DraftPage() {
  const { texts, language, format } = useLanguage()
  const words = texts.guides
  const { params } = useRoute()
  const id = params['id'] ?? ''
  const { email } = useAccount()
  const [read, setRead] = useState<RouteAnswer<'readGuideDraft'>>()
  const [failure, setFailure] = useState<Failure>()
  const [comment, setComment] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const load = async () => {
    setFailure(undefined)
    const answer = await call('readGuideDraft', { params: { id } })
    if (answer.ok) setRead(answer.value)
    else setFailure(answer.failure)
  }
  useEffect(() => void load(), [id])
  const decide = async (verdict: 'publish' | 'decline') => {
    setIsBusy(true)
    const said = comment.trim()
    const answer = await call('decideGuideDraft', { params: { id }, body: { verdict, ...(said && { comment: said }) } })
    setIsBusy(false)
    await load()
    if (!answer.ok) setFailure(answer.failure)
  }
  if (!read) return failure ? <FailureNotice failure={failure} onRetry={() => void load()} /> : <Loading />
  const { draft, before, outdated } = read
  const { guide, state, decided } = draft
  const isOwn = draft.by === email
  const isOpen = state === 'open'
  return (
    <div class="guides">
      <PageHeading
        eyebrow={<a href="/guides">{words.title}</a>}
        title={words.draftTitle(guide.title[language], guide.version)}
        lead={draft.by === 'release' ? words.madeByRelease : words.madeBy(draft.by, format.dateTime(draft.at))}
      />
      {draft.comment && <blockquote>{draft.comment}</blockquote>}
      {failure && <FailureNotice failure={failure} />}
      <section class="card" aria-labelledby="changes-heading">
        <h2 id="changes-heading">{words.changes}</h2>
        {before ? <DifferenceList before={before} after={guide} /> : <p>{words.firstVersion}</p>}
      </section>
      {decided && (
        <p class={state === 'published' ? 'notice good' : 'notice'} data-draft-state={state} role="status">
          {words.verdicts[state === 'published' ? 'published' : 'declined'](decided.by, format.dateTime(decided.at))}
          {decided.comment && <> ”{decided.comment}”</>}
        </p>
      )}
      {isOpen && (
        <section class="card" aria-labelledby="verdict-heading">
          <h2 id="verdict-heading">{words.verdict}</h2>
          {isOwn && <p class="notice">{words.needsSomebodyElse}</p>}
          {outdated && <p class="notice warning">{texts.common.failures['draft-outdated']}</p>}
          <Field id="verdict-comment" label={words.comment} optional>
            {(attributes) => (
              <textarea
                {...attributes}
                rows={2}
                maxLength={1000}
                value={comment}
                onInput={({ currentTarget }) => setComment(currentTarget.value)}
              />
            )}
          </Field>
          <div class="buttons">
            {!isOwn && !outdated && (
              <button type="button" class="button primary" disabled={isBusy} onClick={() => void decide('publish')}>
                {words.publish}
              </button>
            )}
            <button type="button" class="button" disabled={isBusy} onClick={() => void decide('decline')}>
              {isOwn ? words.withdraw : words.decline}
            </button>
          </div>
          <p class="hint">{words.reachesAll}</p>
        </section>
      )}
    </div>
  )
}
