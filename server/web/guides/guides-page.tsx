import { useEffect, useState } from 'preact/hooks'
import '../styles/guides.css'
import type { RouteAnswer, SignedGuide } from '../../../shared/contracts/http.ts'
import { call, type Failure } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Loading } from '../layout/loading.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { GuideVersions } from './guide-versions.tsx'

interface Read {
  guides: SignedGuide[]
  drafts: RouteAnswer<'listGuideDrafts'>['items']
}

/** The guides as they are, what waits for a second pair of eyes, and the way back. */
export function GuidesPage() {
  const { texts, language, format } = useLanguage()
  const words = texts.guides
  const [read, setRead] = useState<Read>()
  const [failure, setFailure] = useState<Failure>()
  const load = async () => {
    setFailure(undefined)
    const [guides, drafts] = await Promise.all([call('listGuides'), call('listGuideDrafts')])
    if (!guides.ok) return setFailure(guides.failure)
    if (!drafts.ok) return setFailure(drafts.failure)
    setRead({ guides: guides.value.items, drafts: drafts.value.items })
  }
  useEffect(() => void load(), [])
  const waiting = read?.drafts.filter(({ state }) => state === 'open') ?? []
  return (
    <div class="guides">
      <PageHeading title={words.title} lead={words.lead} />
      {failure && <FailureNotice failure={failure} onRetry={() => void load()} />}
      {!read && !failure && <Loading />}
      {read && (
        <>
          <section class="card" aria-labelledby="drafts-heading">
            <h2 id="drafts-heading">{words.waiting}</h2>
            {waiting.length === 0 ? (
              <p>{words.nothingWaits}</p>
            ) : (
              <ul class="drafts">
                {waiting.map((draft) => (
                  <li key={draft.id}>
                    <a href={`/guides/drafts/${draft.id}`}>
                      {words.draftTitle(draft.guide.title[language], draft.guide.version)}
                    </a>
                    <p class="hint">
                      {draft.by === 'release' ? words.madeByRelease : words.madeBy(draft.by, format.dateTime(draft.at))}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {read.guides.map(({ guide }) => (
            <GuideVersions key={`${guide.id}@${guide.version}`} guide={guide} onChanged={() => void load()} />
          ))}
          <p class="hint">{words.howToTeach}</p>
        </>
      )}
    </div>
  )
}
