import { useEffect, useState } from 'preact/hooks'
import '../styles/insight.css'
import type { RouteAnswer } from '../../../shared/contracts/http.ts'
import { call, type Failure } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Loading } from '../layout/loading.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { useAccount } from '../session.tsx'
import { Funnel } from './funnel.tsx'
import { GuideHealth } from './guide-health.tsx'
import { LeadTimes } from './lead-times.tsx'
import { Stuck } from './stuck.tsx'

interface Read {
  insight: RouteAnswer<'insight'>
  /** Support's alone. */
  health: RouteAnswer<'guideHealth'> | undefined
}

/** How long things take, how far requests come, and where people get stuck. */
export function InsightPage() {
  const { texts } = useLanguage()
  const words = texts.insight
  const { support } = useAccount()
  const [read, setRead] = useState<Read>()
  const [failure, setFailure] = useState<Failure>()
  const load = async () => {
    setFailure(undefined)
    const [insight, health] = await Promise.all([call('insight'), support ? call('guideHealth') : undefined])
    if (!insight.ok) return setFailure(insight.failure)
    if (health && !health.ok) return setFailure(health.failure)
    setRead({ insight: insight.value, health: health?.value })
  }
  useEffect(() => void load(), [])
  return (
    <div class="insight">
      <PageHeading title={words.title} lead={words.lead} />
      {failure && <FailureNotice failure={failure} onRetry={() => void load()} />}
      {!read && !failure && <Loading />}
      {read && (
        <>
          <LeadTimes months={read.insight.months} />
          <Funnel funnel={read.insight.funnel} />
          <Stuck stuck={read.insight.stuck} />
          {read.health && <GuideHealth {...read.health} />}
        </>
      )}
    </div>
  )
}
