import type { EventSubmission, LinkRequestEvent } from '../../shared/link-request/events.ts'
import type { Details } from '../../shared/link-request/schema.ts'

/** Made-up firms and numbers; overridden where a test is about them. */
export function aDetails(overrides: Partial<Details> = {}): Details {
  return {
    client: {
      name: 'Björkdalens Bageri AB',
      organisationNumber: '5599000014',
      contact: { name: 'Karin Björk', email: 'karin@bjorkdalen.example', language: 'sv' },
    },
    newFirm: {
      name: 'Norrsken Revision AB',
      kind: 'audit',
      consultants: [{ name: 'Anna Berg', email: 'anna@norrsken.example' }],
    },
    currentFirm: {
      name: 'Sifferhuset Redovisning AB',
      kind: 'accounting',
      contact: { name: 'Olle Lund', email: 'olle@sifferhuset.example', language: 'sv' },
    },
    administrator: 'client',
    route: 'form',
    grants: [
      { program: 'Bokföring', permissions: ['Visa verifikationer', 'Periodisk sammanställning'] },
      { program: 'Lön', permissions: 'all' },
    ],
    ...overrides,
  }
}

let count = 0

/** Adds what the service adds: an id, times in order of making, an actor. */
export function anEvent(
  fact: { type: string; [field: string]: unknown },
  overrides: Partial<LinkRequestEvent> = {},
): LinkRequestEvent {
  count += 1
  const at = new Date(Date.UTC(2026, 0, 5) + count * 60_000).toISOString()
  return {
    id: crypto.randomUUID(),
    at,
    recordedAt: at,
    channel: 'web',
    actor: { role: 'support', name: 'Stina', email: 'stina@support.example' },
    ...fact,
    ...overrides,
  } as unknown as LinkRequestEvent
}

export const created = (details = aDetails()) => anEvent({ type: 'request.created', reference: 'DK-TEST01', details })

export const done = (action: string, more: Partial<Extract<EventSubmission, { type: 'action.done' }>> = {}) =>
  anEvent({ type: 'action.done', action, outcome: 'declared', ...more })
