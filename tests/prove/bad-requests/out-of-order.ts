import fc from 'fast-check'
import type { EventSubmission } from '../../../shared/link-request/events.ts'
import { finished, submit, type Scene } from '../../server/a-scene.ts'
import { pathOf } from '../../server/caller.ts'
import type { BadRequest } from './bad-request.ts'

/** What a request has been through, as it was sent. */
export async function recordSome({ anna, karin, request }: Scene): Promise<EventSubmission[]> {
  const params = { id: request.id }
  const signed = [finished('sign-form'), submit({ type: 'note.added', text: 'Påskriven' })]
  const sent = [finished('send-form'), submit({ type: 'request.blocked', reason: 'other' }), submit({ type: 'request.unblocked' })] // oxfmt-ignore
  await karin.ask('recordEvents', { params, body: signed })
  await anna.ask('recordEvents', { params, body: sent })
  return [...signed, ...sent]
}

/** Facts that come before what they build on, or after what they undo is gone already. */
const TOO_EARLY_OR_LATE = [
  { type: 'action.done', action: 'sign-form', outcome: 'declared' },
  { type: 'action.done', action: 'send-form', outcome: 'declared' },
  { type: 'action.done', action: 'assign/anna@norrsken.example', outcome: 'declared' },
  { type: 'action.done', action: 'grant/anna@norrsken.example/Lön', outcome: 'verified', permissions: ['Allt'] },
  { type: 'action.done', action: 'check-access/new-firm', outcome: 'declared' },
  { type: 'action.reopened', action: 'vendor-link', reason: 'corrected' },
  { type: 'request.unblocked' },
  { type: 'request.reopened', reason: 'Ändå inte' },
  { type: 'administrator.changed', administrator: 'client' },
  { type: 'route.changed', route: 'form' },
  { type: 'consultant.replaced', from: 'borta@norrsken.example', to: { name: 'Bo', email: 'bo@norrsken.example' } },
] as const

/**
 * Events sent again, in another order, or with other words under the same id; and ones whose time has not come or is
 * past, alone and behind others, which must then not be recorded either.
 */
export function outOfOrder(scene: Scene, recorded: readonly EventSubmission[]): fc.Arbitrary<BadRequest> {
  const again = fc
    .array(fc.constantFrom(...recorded), { minLength: 1, maxLength: 8 })
    .chain((events) =>
      fc
        .boolean()
        .map((isReworded) =>
          isReworded
            ? events.map(({ id }) => ({ ...submit({ type: 'note.added', text: 'Något annat' }), id }))
            : events,
        ),
    )
  const wrong = fc.constantFrom(...TOO_EARLY_OR_LATE).map((fact) => submit(fact))
  const behind = fc
    .tuple(fc.array(fc.constantFrom(...recorded), { maxLength: 3 }), wrong, fc.boolean())
    .map(([events, last, hasNote]) => [...(hasNote ? [submit({ type: 'note.added', text: 'Först' })] : []), ...events, last]) // oxfmt-ignore
  const callers = [scene.support, scene.anna, scene.karin, scene.olle, scene.stranger, scene.service.anonymous]
  return fc.record({ who: fc.constantFrom(...callers), events: fc.oneof(again, behind) }).map(({ who, events }) => ({
    method: 'POST',
    path: pathOf('recordEvents', { params: { id: scene.request.id } }),
    headers: { ...who.headers, 'content-type': 'application/json' },
    body: JSON.stringify(events),
  }))
}
