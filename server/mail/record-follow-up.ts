import type { Dependencies } from '../dependencies.ts'
import { ProblemError } from '../problem-error.ts'
import { recordEvents } from '../record-events.ts'
import type { FollowUp } from './mail.ts'

/** Records what followed from a mail, now. What the request does not allow any more is left out: it has moved on. */
export async function recordFollowUp(dependencies: Dependencies, { requestId, events }: FollowUp): Promise<void> {
  const { now, log, stores } = dependencies
  if (!(await stores.requests.read(requestId))) return
  const recordedAt = new Date(now()).toISOString()
  for (const event of events) {
    try {
      await recordEvents(dependencies, requestId, [{ ...event, recordedAt }])
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      log.info({ request: requestId, type: event.type, code: error.code }, 'What followed from a mail was not recorded')
    }
  }
}
