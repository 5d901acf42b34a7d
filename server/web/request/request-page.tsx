import { useRoute } from 'preact-iso'
import '../styles/request.css'
import '../styles/turn.css'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Loading } from '../layout/loading.tsx'
import { NotFoundPage } from '../layout/not-found-page.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { GrantsMatrix } from './grants-matrix.tsx'
import { NowCard } from './now-card.tsx'
import { OtherActions } from './other-actions.tsx'
import { PartyList } from './party-list.tsx'
import { FormCard } from './form-card.tsx'
import { Stepper } from './stepper.tsx'
import { Timeline } from './timeline.tsx'
import { WaitingMails } from './waiting-mails.tsx'
import { VendorAnswer } from './vendor-answer.tsx'
import { useRecorder } from './use-recorder.ts'
import { useRequest, type OpenRequest } from './use-request.ts'

export function RequestPage() {
  const { params } = useRoute()
  const read = useRequest(params['id'] ?? '')
  if (read.state === 'loading') return <Loading />
  if (read.state === 'ready') return <OpenRequestPage {...read} />
  const isForeign = read.failure.code === 'not-found' || read.failure.code === 'invalid-request'
  return isForeign ? <NotFoundPage /> : <FailureNotice failure={read.failure} onRetry={() => void read.refresh()} />
}

function OpenRequestPage({ request, events, update }: OpenRequest) {
  const { texts } = useLanguage()
  const recorder = useRecorder(request, update)
  const parts = { request, recorder }
  return (
    <article class="request-page" data-request={request.id} data-status={request.status}>
      <PageHeading
        title={texts.request.title(request.client.name, request.newFirm.name)}
        eyebrow={texts.request.reference(request.reference)}
      />
      <div class="request-columns">
        <div class="request-main">
          <NowCard {...parts} />
          <VendorAnswer {...parts} events={events} />
          <Stepper request={request} />
          <GrantsMatrix request={request} />
          <Timeline request={request} events={events} />
        </div>
        <aside class="request-aside" aria-label={texts.request.partiesTitle}>
          <PartyList {...parts} />
          {request.route === 'form' && <FormCard {...parts} />}
          <WaitingMails request={request} />
          <OtherActions {...parts} />
        </aside>
      </div>
    </article>
  )
}
