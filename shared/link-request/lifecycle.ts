import * as z from 'zod/mini'
import { impliedByApproval, planActions, type Evidence } from './actions.ts'
import { outcomeSchema, type LinkRequestEvent } from './events.ts'
import { actionsOf, positionOf } from './position.ts'
import type { Details } from './schema.ts'
import type { LinkRequestState } from './state.ts'

/** Why an event is not allowed now. Worded in the texts. */
export const refusalSchema = z.enum([
  'request-exists',
  'request-missing',
  'request-cancelled',
  'request-not-cancelled',
  'request-complete',
  'request-not-blocked',
  'action-unknown',
  'action-waiting',
  'action-already-done',
  'action-not-done',
  'administrator-unchanged',
  'consultant-unknown',
  'consultant-exists',
  'route-settled',
])
export type Refusal = z.infer<typeof refusalSchema>

export type Applied = { ok: true; state: LinkRequestState } | { ok: false; refusal: Refusal }

const refuse = (refusal: Refusal): Applied => ({ ok: false, refusal })

/**
 * The state after `event`, or why the state does not allow it. Pure. The same event again is either refused or changes
 * nothing; folding a history (see fold) leaves out repeated ids altogether.
 */
export function apply(state: LinkRequestState | undefined, event: LinkRequestEvent): Applied {
  if (event.type === 'request.created') return state ? refuse('request-exists') : { ok: true, state: create(event) }
  if (!state) return refuse('request-missing')
  const changed = change(state, event)
  if (!changed.ok) return changed
  const before = positionOf(state)
  const after = positionOf(changed.state)
  const moved = before.status !== after.status || before.waitingOn !== after.waitingOn
  return {
    ok: true,
    state: { ...changed.state, updatedAt: event.recordedAt, since: moved ? event.recordedAt : state.since },
  }
}

/** The state that a history amounts to. An id seen before is left out; an event that was not allowed then is, too. */
export function fold(history: Iterable<LinkRequestEvent>): LinkRequestState | undefined {
  const seen = new Set<string>()
  let state: LinkRequestState | undefined
  for (const event of history) {
    if (seen.has(event.id)) continue
    seen.add(event.id)
    const applied = apply(state, event)
    if (applied.ok) state = applied.state
  }
  return state
}

function create(event: Extract<LinkRequestEvent, { type: 'request.created' }>): LinkRequestState {
  const { reference, details, recordedAt } = event
  return {
    reference,
    details,
    done: {},
    reopened: {},
    lastMail: {},
    createdAt: recordedAt,
    updatedAt: recordedAt,
    since: recordedAt,
  }
}

type ChangeEvent = Exclude<LinkRequestEvent, { type: 'request.created' }>

function change(state: LinkRequestState, event: ChangeEvent): Applied {
  if (event.type === 'note.added' || event.type === 'mail.refused' || event.type === 'mail.received') {
    return { ok: true, state }
  }
  if (event.type === 'request.reopened') {
    return state.cancelled ? { ok: true, state: without(state, 'cancelled') } : refuse('request-not-cancelled')
  }
  if (state.cancelled) return refuse('request-cancelled')
  const isComplete = positionOf(state).status === 'complete'

  switch (event.type) {
    case 'action.done':
      return finish(state, event)
    case 'action.reopened':
      return reopen(state, event)
    case 'request.blocked': {
      if (isComplete) return refuse('request-complete')
      const { reason, actor, recordedAt, step, note } = event
      return {
        ok: true,
        state: {
          ...state,
          blocked: { reason, by: actor, since: recordedAt, ...(step && { step }), ...(note && { note }) },
        },
      }
    }
    case 'request.unblocked':
      return state.blocked ? { ok: true, state: without(state, 'blocked') } : refuse('request-not-blocked')
    case 'administrator.changed':
      return isComplete ? refuse('request-complete') : changeAdministrator(state, event)
    case 'consultant.replaced':
      return isComplete ? refuse('request-complete') : replaceConsultant(state, event)
    case 'route.changed':
      if (event.route === state.details.route || state.done['vendor-link']) return refuse('route-settled')
      return { ok: true, state: replan(state, { ...state.details, route: event.route }) }
    case 'details.changed':
      if (event.details.route !== state.details.route && state.done['vendor-link']) return refuse('route-settled')
      return { ok: true, state: replan(state, event.details) }
    case 'request.cancelled':
      if (isComplete) return refuse('request-complete')
      return { ok: true, state: { ...state, cancelled: { reason: event.reason, at: event.recordedAt } } }
    case 'invitation.sent':
    case 'reminder.sent':
      return { ok: true, state: { ...state, lastMail: { ...state.lastMail, [event.party]: event.recordedAt } } }
  }
}

function finish(state: LinkRequestState, event: Extract<LinkRequestEvent, { type: 'action.done' }>): Applied {
  const action = actionsOf(state).find(({ id }) => id === event.action)
  if (!action) return refuse('action-unknown')
  const isApproval = action.kind === 'vendor-link' && state.details.route === 'digital'
  if (action.state === 'waiting' && !isApproval) return refuse('action-waiting')
  const { outcome, recordedAt: at, actor: by, channel, guide, permissions, surplus } = event
  const evidence: Evidence = {
    outcome,
    at,
    by,
    channel,
    ...(guide && { guide }),
    ...(permissions && { permissions }),
    ...(surplus && { surplus }),
  }
  if (action.evidence && !action.evidence.implied && !addsTo(action.evidence, evidence))
    return refuse('action-already-done')
  const { [event.action]: _closed, ...reopened } = state.reopened
  const done = { ...state.done, [event.action]: evidence }
  if (isApproval) for (const id of impliedByApproval(state.details)) done[id] ??= { ...evidence, implied: true }
  return { ok: true, state: { ...without(state, 'blocked'), reopened, done } }
}

/** A surer outcome adds to what is known, and so does a reading that differs from the last one as sure. */
function addsTo(known: Evidence, next: Evidence): boolean {
  const sureness = (evidence: Evidence) => outcomeSchema.options.indexOf(evidence.outcome)
  if (sureness(next) !== sureness(known)) return sureness(next) > sureness(known)
  const read = ({ permissions, surplus }: Evidence) => JSON.stringify([permissions ?? [], surplus ?? []])
  return next.permissions !== undefined && read(next) !== read(known)
}

function reopen(state: LinkRequestState, event: Extract<LinkRequestEvent, { type: 'action.reopened' }>): Applied {
  if (!planActions(state.details).some(({ id }) => id === event.action)) return refuse('action-unknown')
  if (!state.done[event.action]) return refuse('action-not-done')
  const { [event.action]: _gone, ...done } = state.done
  return {
    ok: true,
    state: {
      ...state,
      done,
      reopened: { ...state.reopened, [event.action]: { reason: event.reason, at: event.recordedAt } },
    },
  }
}

function changeAdministrator(
  state: LinkRequestState,
  event: Extract<LinkRequestEvent, { type: 'administrator.changed' }>,
): Applied {
  const { administrator, contact } = event
  if (administrator === state.details.administrator && !contact) return refuse('administrator-unchanged')
  const details: Details = { ...state.details, administrator }
  if (contact && administrator === 'client') details.client = { ...details.client, contact }
  if (contact && administrator === 'current-firm') details.currentFirm = { ...details.currentFirm, contact }
  const handedOver = { ...state, details }
  return {
    ok: true,
    state: state.blocked?.reason === 'not-administrator' ? without(handedOver, 'blocked') : handedOver,
  }
}

function replaceConsultant(
  state: LinkRequestState,
  event: Extract<LinkRequestEvent, { type: 'consultant.replaced' }>,
): Applied {
  const { consultants } = state.details.newFirm
  if (!consultants.some(({ email }) => email === event.from)) return refuse('consultant-unknown')
  if (event.to.email !== event.from && consultants.some(({ email }) => email === event.to.email))
    return refuse('consultant-exists')
  const replaced = consultants.map((consultant) => (consultant.email === event.from ? event.to : consultant))
  const details = { ...state.details, newFirm: { ...state.details.newFirm, consultants: replaced } }
  return { ok: true, state: replan(state, details) }
}

/** The state once `details` are asked for: evidence stays for every action that is still asked for in the same way. */
function replan(state: LinkRequestState, details: Details): LinkRequestState {
  const asked = new Map(planActions(state.details).map((action) => [action.id, JSON.stringify(action.grant)]))
  const same = planActions(details).filter((action) => asked.get(action.id) === JSON.stringify(action.grant))
  const kept = new Set(same.map(({ id }) => id))
  const keep = <T>(byAction: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(byAction).filter(([id]) => kept.has(id)))
  return { ...state, details, done: keep(state.done), reopened: keep(state.reopened) }
}

function without(state: LinkRequestState, key: 'blocked' | 'cancelled'): LinkRequestState {
  const copy = { ...state }
  delete copy[key]
  return copy
}
