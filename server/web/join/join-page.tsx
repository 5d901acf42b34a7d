import { useRoute } from 'preact-iso'
import '../styles/join.css'
import '../styles/turn.css'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { ConnectExtension } from '../connect/connect-extension.tsx'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Loading } from '../layout/loading.tsx'
import { NotFoundPage } from '../layout/not-found-page.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { namePeople, peopleOf } from '../request/who.ts'
import { useRecorder } from '../request/use-recorder.ts'
import { useRequest, type OpenRequest } from '../request/use-request.ts'
import { useAccount } from '../session.tsx'
import type { Texts } from '../texts/texts.ts'
import { JoinTurn } from './join-turn.tsx'
import { NotRight } from './not-right.tsx'
import { StepsInPictures } from './steps-in-pictures.tsx'
import { WhatIsAsked } from './what-is-asked.tsx'
import { WrittenGuide } from './written-guide.tsx'

/** Where an invitation leads: what is asked, why it is safe, and one button to begin with. */
export function JoinPage() {
  const { params } = useRoute()
  const read = useRequest(params['id'] ?? '')
  if (read.state === 'loading') return <Loading />
  if (read.state === 'ready') return <OpenJoinPage {...read} />
  const isForeign = read.failure.code === 'not-found' || read.failure.code === 'invalid-request'
  return isForeign ? <NotFoundPage /> : <FailureNotice failure={read.failure} onRetry={() => void read.refresh()} />
}

function OpenJoinPage({ request, update }: OpenRequest) {
  const { texts, format } = useLanguage()
  const { join } = texts
  const { email } = useAccount()
  const recorder = useRecorder(request, update)
  const { client, newFirm, status } = request
  const people = [...request.mine, 'client' as const].flatMap((party) => peopleOf(request, party))
  const reader = people.find((person) => person.email === email)
  const isOpen = status !== 'complete' && status !== 'cancelled'
  return (
    <article class="join-page narrow" data-request={request.id} data-status={status}>
      <PageHeading
        title={join.title(client.name, newFirm.name)}
        eyebrow={join.eyebrow(request.reference)}
        lead={
          <>
            {reader && `${join.hello(reader.name)} `}
            {askOf(request, texts)}
          </>
        }
      />
      <p class="hint">{join.askedBy(namePeople(request, 'new-firm', texts, format))}</p>
      <JoinTurn request={request} recorder={recorder} />
      {isOpen && (
        <section class="card" aria-labelledby="connect-heading">
          <h2 id="connect-heading">{join.connectTitle}</h2>
          <p>{join.connectLead}</p>
          <ConnectExtension request={request} />
        </section>
      )}
      <WhatIsAsked request={request} />
      <section class="card calm" aria-labelledby="safe-heading">
        <h2 id="safe-heading">{join.safeTitle}</h2>
        <ul class="safe">
          {join.safe.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {!request.system && <StepsInPictures request={request} />}
      {isOpen && <WrittenGuide request={request} recorder={recorder} />}
      {isOpen && <NotRight request={request} recorder={recorder} />}
      <p>
        <a href={`/requests/${request.id}`}>{join.toRequest}</a>
      </p>
    </article>
  )
}

function askOf({ mine, administrator, client, status }: RequestAnswer, { join }: Texts): string {
  if (status === 'complete') return join.allDone
  if (status === 'cancelled') return join.cancelled
  if (mine.includes('new-firm')) return join.askOfNewFirm(client.name)
  if (mine.includes(administrator)) return join.askOfAdministrator(client.name)
  if (mine.includes('current-firm')) return join.askOfCurrentFirm(client.name)
  return join.askOfOther
}
