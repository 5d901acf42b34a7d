import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planActions } from '../../shared/link-request/actions.ts'
import { eventSchema, type LinkRequestEvent } from '../../shared/link-request/events.ts'
import { apply, fold } from '../../shared/link-request/lifecycle.ts'
import { actionsOf, isStalled, positionOf, STALLED_AFTER } from '../../shared/link-request/position.ts'
import { statusSchema, type Status } from '../../shared/link-request/schema.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import { stateOf, viewOf } from '../../shared/link-request/view.ts'
import { aDetails, anEvent, created, done } from './a-link-request.ts'

const plan = planActions(aDetails()).map(({ id }) => id)

/** The history of a request whose first `count` actions are done. */
const historyAfter = (count: number) => [created(), ...plan.slice(0, count).map((id) => done(id))]

function stateAfter(history: LinkRequestEvent[]): LinkRequestState {
  const state = fold(history)
  if (!state) throw new Error('the history has no beginning')
  return state
}

/** A request standing in each status. */
const standing: Record<Status, LinkRequestEvent[]> = {
  'awaiting-form': historyAfter(0),
  'awaiting-vendor': historyAfter(2),
  'awaiting-assignment': historyAfter(3),
  'awaiting-grant': historyAfter(4),
  'awaiting-access': historyAfter(6),
  complete: historyAfter(8),
  cancelled: [created(), anEvent({ type: 'request.cancelled', reason: 'Fel klient' })],
}

const facts = fc.oneof(
  fc.record({
    type: fc.constant('action.done'),
    action: fc.constantFrom(...plan, 'request-link', 'grant/nobody@firm.example/Bokföring'),
    outcome: fc.constantFrom('declared', 'observed', 'verified'),
    surplus: fc.option(fc.constant(['Makulera verifikationer']), { nil: undefined }),
  }),
  fc.record({
    type: fc.constant('action.reopened'),
    action: fc.constantFrom(...plan),
    reason: fc.constantFrom('grant-gone', 'corrected'),
  }),
  fc.record({
    type: fc.constant('request.blocked'),
    reason: fc.constantFrom('not-administrator', 'client-not-listed'),
  }),
  fc.constant({ type: 'request.unblocked' }),
  fc.record({ type: fc.constant('administrator.changed'), administrator: fc.constantFrom('client', 'current-firm') }),
  fc.constant({
    type: 'consultant.replaced',
    from: 'anna@norrsken.example',
    to: { name: 'Eva Ek', email: 'eva@norrsken.example' },
  }),
  fc.record({ type: fc.constant('route.changed'), route: fc.constantFrom('form', 'digital') }),
  fc.constant({ type: 'details.changed', details: aDetails({ grants: [{ program: 'Lön', permissions: 'all' }] }) }),
  fc.constant({ type: 'request.cancelled', reason: 'Ångrat' }),
  fc.constant({ type: 'request.reopened', reason: 'Ändå inte' }),
  fc.constant({ type: 'note.added', text: 'Ringde.' }),
  fc.constant({ type: 'invitation.sent', party: 'client', to: 'karin@bjorkdalen.example', language: 'sv' }),
  fc.constant({ type: 'mail.refused', says: 'not-me', party: 'client', to: 'karin@bjorkdalen.example' }),
  fc.constant({ type: 'reminder.sent', party: 'client', to: 'karin@bjorkdalen.example', language: 'sv' }),
)
const events = facts.map((fact) => anEvent(fact))

describe('a link request', () => {
  it('passes through every status in order when each action is done', () => {
    const seen = plan.map((_, count) => positionOf(stateAfter(historyAfter(count))))
    expect(seen).toEqual([
      { status: 'awaiting-form', waitingOn: 'client' },
      { status: 'awaiting-form', waitingOn: 'new-firm' },
      { status: 'awaiting-vendor', waitingOn: 'vendor' },
      { status: 'awaiting-assignment', waitingOn: 'new-firm' },
      { status: 'awaiting-grant', waitingOn: 'client' },
      { status: 'awaiting-grant', waitingOn: 'client' },
      { status: 'awaiting-access', waitingOn: 'new-firm' },
      { status: 'awaiting-access', waitingOn: 'current-firm' },
    ])
    expect(positionOf(stateAfter(historyAfter(plan.length)))).toEqual({ status: 'complete', waitingOn: null })
  })

  it('starts at the vendor when its route is digital: the new firm asks, the administrator approves', () => {
    const history = [created(aDetails({ route: 'digital', administrator: 'current-firm' }))]
    expect(positionOf(stateAfter(history))).toEqual({ status: 'awaiting-vendor', waitingOn: 'new-firm' })
    history.push(done('request-link'))
    expect(positionOf(stateAfter(history))).toEqual({ status: 'awaiting-vendor', waitingOn: 'current-firm' })
    history.push(done('vendor-link'))
    expect(positionOf(stateAfter(history))).toEqual({ status: 'awaiting-grant', waitingOn: 'current-firm' })
  })

  it('takes an approval of a digital link as proof that it was asked for, and that the one it names is assigned', () => {
    const consultants = [...aDetails().newFirm.consultants, { name: 'Bo Dahl', email: 'bo@norrsken.example' }]
    const details = aDetails({ route: 'digital', newFirm: { ...aDetails().newFirm, consultants } })
    const state = stateAfter([created(details), done('vendor-link')])
    expect(positionOf(state)).toEqual({ status: 'awaiting-assignment', waitingOn: 'new-firm' })
    const implied = { ...state.done['vendor-link'], implied: true }
    expect(state.done).toMatchObject({ 'request-link': implied, 'assign/anna@norrsken.example': implied })
    expect(state.done).not.toHaveProperty('assign/bo@norrsken.example')
    const said = apply(state, done('assign/anna@norrsken.example'))
    expect(said.ok && said.state.done['assign/anna@norrsken.example']).not.toHaveProperty('implied')
  })

  it('may change its route while it waits, and not once the link is made', () => {
    const toDigital = anEvent({ type: 'route.changed', route: 'digital' })
    const digital = stateAfter([...standing['awaiting-vendor'], toDigital])
    expect(positionOf(digital)).toEqual({ status: 'awaiting-vendor', waitingOn: 'new-firm' })
    const back = apply(digital, anEvent({ type: 'route.changed', route: 'form' }))
    expect(back.ok && positionOf(back.state)).toEqual({ status: 'awaiting-form', waitingOn: 'client' })
    const linked = stateAfter(standing['awaiting-assignment'])
    expect(apply(linked, toDigital)).toEqual({ ok: false, refusal: 'route-settled' })
  })

  it('lets one consultant be granted programs while another is still to be assigned', () => {
    const consultants = [
      { name: 'Anna Berg', email: 'anna@norrsken.example' },
      { name: 'Bo Dahl', email: 'bo@norrsken.example' },
    ]
    const details = aDetails({ newFirm: { ...aDetails().newFirm, consultants } })
    const history = [
      created(details),
      ...['sign-form', 'send-form', 'vendor-link', 'assign/anna@norrsken.example'].map((id) => done(id)),
    ]
    const state = stateAfter(history)
    const ready = actionsOf(state).filter((action) => action.state === 'ready')
    expect(ready.map(({ id }) => id)).toEqual([
      'assign/bo@norrsken.example',
      'grant/anna@norrsken.example/Bokföring',
      'grant/anna@norrsken.example/Lön',
    ])
    expect(positionOf(state).status).toBe('awaiting-assignment')
  })

  it('refuses to finish an action whose turn has not come, and one that is not asked for', () => {
    const state = stateAfter(standing['awaiting-form'])
    expect(apply(state, done('assign/anna@norrsken.example'))).toEqual({ ok: false, refusal: 'action-waiting' })
    expect(apply(state, done('grant/anna@norrsken.example/Lager'))).toEqual({ ok: false, refusal: 'action-unknown' })
  })

  it('takes surer evidence for what is done, and refuses what adds nothing', () => {
    const state = stateAfter(standing['awaiting-vendor'])
    const surer = apply(state, done('sign-form', { outcome: 'observed' }))
    expect(surer).toMatchObject({ ok: true, state: { done: { 'sign-form': { outcome: 'observed' } } } })
    expect(apply(state, done('sign-form'))).toEqual({ ok: false, refusal: 'action-already-done' })
  })

  it('is watched after it is complete: a grant seen gone opens it again, with the reason', () => {
    const gone = anEvent({ type: 'action.reopened', action: 'grant/anna@norrsken.example/Lön', reason: 'grant-gone' })
    const state = stateAfter([...standing.complete, gone])
    expect(positionOf(state)).toEqual({ status: 'awaiting-grant', waitingOn: 'client' })
    expect(actionsOf(state).find(({ id }) => id === gone.id || id.endsWith('Lön'))?.reopened?.reason).toBe('grant-gone')
  })

  it('keeps what is granted when other grants change, and forgets only what changed', () => {
    const grants = [
      { program: 'Bokföring', permissions: 'all' as const },
      { program: 'Lön', permissions: 'all' as const },
    ]
    const state = stateAfter([
      ...standing.complete,
      anEvent({ type: 'details.changed', details: aDetails({ grants }) }),
    ])
    const open = actionsOf(state).filter((action) => action.state !== 'done')
    expect(open.map(({ id }) => id)).toEqual(['grant/anna@norrsken.example/Bokföring'])
  })

  it('is no longer blocked for the lack of a role once it is handed to somebody else', () => {
    const blocked = [...standing['awaiting-grant'], anEvent({ type: 'request.blocked', reason: 'not-administrator' })]
    expect(actionsOf(stateAfter(blocked)).some((action) => action.state === 'blocked')).toBe(true)
    const handedOver = stateAfter([
      ...blocked,
      anEvent({ type: 'administrator.changed', administrator: 'current-firm' }),
    ])
    expect(handedOver.blocked).toBeUndefined()
    expect(positionOf(handedOver)).toEqual({ status: 'awaiting-grant', waitingOn: 'current-firm' })
  })

  it('waits since its turn passed, not since its last event', () => {
    const history = standing['awaiting-grant']
    const state = stateAfter([...history, anEvent({ type: 'note.added', text: 'Ringde.' })])
    expect(state.since).toBe(history.at(-1)?.recordedAt)
    const limit = Date.parse(state.since) + STALLED_AFTER['awaiting-grant']
    expect([isStalled(state, limit), isStalled(state, limit + 1)]).toEqual([false, true])
  })
})

describe.for(statusSchema.options)('in the status %s', (status) => {
  const history = standing[status]

  it('stands where the history leads', () => {
    expect(positionOf(stateAfter(history)).status).toBe(status)
  })

  it('every event is either refused with a reason or leads to a state that folds, views and reads back the same', () => {
    fc.assert(
      fc.property(events, (event) => {
        const state = stateAfter(history)
        const before = structuredClone(state)
        const applied = apply(state, event)
        expect(state).toEqual(before)
        expect(eventSchema.safeParse(event).success).toBe(true)
        if (!applied.ok) return
        expect(stateOf(viewOf(crypto.randomUUID(), 1, applied.state, 0))).toEqual(applied.state)
        const again = apply(applied.state, event)
        if (again.ok) expect(again.state).toEqual(applied.state)
      }),
    )
  })

  it('replaying and delivering twice, in any bursts, change nothing', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 12 }), fc.array(fc.nat(), { maxLength: 12 }), (more, repeats) => {
        const once = [...history, ...more]
        const twice = [...once]
        for (const at of repeats) {
          const index = at % once.length
          const event = once[index]
          if (event) twice.splice(twice.lastIndexOf(event) + 1, 0, event)
        }
        expect(fold(twice)).toEqual(fold(once))
        expect(fold([...once, ...once])).toEqual(fold(once))
      }),
    )
  })
})
