import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { EventSubmission } from '../../shared/link-request/events.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { aService, SUPPORT, type TestService } from './a-service.ts'
import type { Caller } from './caller.ts'

/** Everyone who can stand to a link request in some way, each signed in, and a request of theirs. */
export interface Scene {
  service: TestService
  support: Caller
  /** A consultant of the new firm, which is registered. */
  anna: Caller
  /** The client's contact. */
  karin: Caller
  /** The current firm's contact, whose firm is registered too. */
  olle: Caller
  /** A member of a firm that has nothing to do with the request. */
  stranger: Caller
  /** The contact of another client. */
  otherClient: Caller
  firms: { norrsken: string; sifferhuset: string; other: string }
  request: RequestAnswer
}

export async function aScene(overrides: Parameters<typeof aService>[0] = {}): Promise<Scene> {
  const service = await aService(overrides)
  const support = await service.signIn(SUPPORT)
  const { newFirm, currentFirm } = aDetails()
  const firm = async (name: string, kind: 'audit' | 'accounting', members: { name: string; email: string }[]) =>
    (await support.ask('createFirm', { body: { name, kind, members } })).body.id
  const { name, email } = currentFirm.contact
  const firms = {
    norrsken: await firm(newFirm.name, newFirm.kind, newFirm.consultants),
    sifferhuset: await firm(currentFirm.name, currentFirm.kind, [{ name, email }]),
    other: await firm('Tredje Byrån AB', 'audit', [{ name: 'Eva Ek', email: 'eva@tredje.example' }]),
  }
  const anna = await service.signIn('anna@norrsken.example')
  const stranger = await service.signIn('eva@tredje.example')
  const { body: request } = await anna.ask('createRequest', { body: aDetails() })
  await stranger.ask('createRequest', { body: detailsOfOthers() })
  return {
    service,
    support,
    anna,
    karin: await service.signIn('karin@bjorkdalen.example'),
    olle: await service.signIn('olle@sifferhuset.example'),
    stranger,
    otherClient: await service.signIn('per@plat.example'),
    firms,
    request,
  }
}

function detailsOfOthers() {
  return aDetails({
    client: {
      name: 'Tallåsens Plåt AB',
      organisationNumber: '5599000022',
      contact: { name: 'Per Wik', email: 'per@plat.example', language: 'sv' },
    },
    newFirm: { name: 'Tredje Byrån AB', kind: 'audit', consultants: [{ name: 'Eva Ek', email: 'eva@tredje.example' }] },
    currentFirm: {
      name: 'Fjärde Byrån AB',
      kind: 'accounting',
      contact: { name: 'Bo Öst', email: 'bo@fjarde.example', language: 'sv' },
    },
  })
}

/** An event as a client sends it. */
export function submit(fact: { type: string; [field: string]: unknown }): EventSubmission {
  const stamp = { id: crypto.randomUUID(), at: '2026-03-02T08:00:00.000Z', channel: 'web' }
  return { ...stamp, ...fact } as unknown as EventSubmission
}

export const finished = (action: string) => submit({ type: 'action.done', action, outcome: 'declared' })
