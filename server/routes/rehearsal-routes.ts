import { randomUUID } from 'node:crypto'
import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { actorOf, eventOf } from '../make-event.ts'
import { ProblemError } from '../problem-error.ts'
import { recordEvents } from '../record-events.ts'
import { createReference } from '../reference.ts'
import { rehearsalFor } from '../rehearsal.ts'
import { requestAnswer } from './answer-request.ts'

/** What lies before the accounting system's pages: papers and the vendor, whom nobody can rehearse with. */
const BEFORE_PRACTICE = ['sign-form', 'send-form', 'vendor-link'] as const

export function rehearsalRoutes(dependencies: Dependencies): Pick<Handlers, 'startRehearsal'> {
  const { setScene, now } = dependencies
  return {
    async startRehearsal({ reader }) {
      if (!setScene) throw new ProblemError('not-found', { detail: 'There is no practice system beside this service.' })
      const details = rehearsalFor(reader)
      const address = await setScene(details)
      const actor = actorOf(reader, 'new-firm', details)
      const facts = [
        { type: 'request.created' as const, reference: createReference(), details },
        ...BEFORE_PRACTICE.map((action) => ({
          type: 'action.done' as const,
          action,
          outcome: 'declared' as const,
        })),
      ]
      const events = facts.map((fact) => eventOf(fact, actor, 'web', now()))
      const { request } = await recordEvents(dependencies, randomUUID(), events)
      return { request: requestAnswer(request, reader, now()), address }
    },
  }
}
