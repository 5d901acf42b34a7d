import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import type { Party } from '../../shared/link-request/schema.ts'
import type { Dependencies } from '../dependencies.ts'
import { createJoinLink } from '../identity/mailed-link.ts'
import { eventOf } from '../make-event.ts'
import { reminderLetter } from '../mail/letters.ts'
import { onePerAddress, peopleOf, waitedOn, type Addressee } from '../mail/people.ts'
import { refusalsIn } from '../mail/refusals.ts'
import { sendToPerson } from '../mail/send-to-person.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import { endOfReminderTime, isDue, isReminderTime, mayBeDue } from './reminder-rules.ts'
import { swedishTime } from './working-days.ts'

type Needs = Pick<Dependencies, 'stores' | 'mailer' | 'statements' | 'publicUrl' | 'now'>

/** What one person is reminded of: one mail, however many requests. */
interface Digest {
  person: Addressee
  requests: { request: StoredRequest; party: Exclude<Party, 'vendor'>; isVendorAwaited: boolean }[]
}

const PAGE = 200

/**
 * Reminds whoever has been waited on for long enough: at most one mail a day for each person. Whoever calls is the only
 * one to do so; the mail's id names the day, so that being cut off and doing it again reminds nobody twice.
 */
export async function remind(dependencies: Needs, lost: AbortSignal): Promise<void> {
  const { now } = dependencies
  if (!isReminderTime(now())) return
  for (const digest of (await collect(dependencies)).values()) {
    if (lost.aborted) return
    await post(dependencies, digest)
  }
}

async function collect({ stores, now }: Needs): Promise<Map<string, Digest>> {
  const waiting = await stores.mails.inState('queued', 'handing-over', 'sent')
  const onTheirWay = new Set(waiting.filter(({ kind }) => kind === 'reminder').map(({ to }) => to))
  const digests = new Map<string, Digest>()
  let cursor: string | null | undefined
  while (cursor !== null) {
    const query = { scope: 'all' as const, open: true, sort: 'since' as const, limit: PAGE, now: now() }
    const page = await stores.requests.find({ ...query, ...(cursor && { cursor }) })
    for (const request of page.items) {
      if (!mayBeDue(request.state, now())) continue
      const history = (await stores.requests.history(request.id)) ?? []
      for (const { person, ...reminded } of whomToRemind(request, history, now())) {
        if (onTheirWay.has(person.email)) continue
        const digest = digests.get(person.email) ?? { person, requests: [] }
        digest.requests.push({ request, ...reminded })
        digests.set(person.email, digest)
      }
    }
    cursor = page.next
  }
  return digests
}

function whomToRemind({ state }: StoredRequest, history: readonly LinkRequestEvent[], now: number) {
  const awaited = waitedOn(state)
  if (!awaited) return []
  // The vendor has no mailbox for reminders; the new firm can ask how it goes.
  const isVendorAwaited = awaited.people.length === 0
  const people = isVendorAwaited ? peopleOf('new-firm', state.details) : awaited.people
  const party = isVendorAwaited ? 'new-firm' : awaited.party
  if (party === 'vendor') return []
  return onePerAddress(people)
    .filter(({ email }) => refusalsIn(history, email).length === 0 && isDue(state, history, email, now))
    .map((person) => ({ person, party, isVendorAwaited }))
}

async function post(dependencies: Needs, { person, requests }: Digest): Promise<void> {
  const { now } = dependencies
  const { email } = person
  const about = {
    id: `reminder/${swedishTime(now()).day}`,
    kind: 'reminder',
    requestIds: requests.map(({ request }) => request.id),
    isReminder: true,
    // One that could not leave in time is not sent at night, and not about what has moved on.
    expiresAt: endOfReminderTime(now()),
    onlyWhile: requests.map(({ request }) => ({ requestId: request.id, since: request.state.since })),
    taken: (language: Addressee['language']) =>
      requests.map(({ request, party }) => {
        const fact = { type: 'reminder.sent' as const, party, to: email, language }
        return { requestId: request.id, events: [eventOf(fact, { role: 'system' as const }, 'mail', now())] }
      }),
  }
  await sendToPerson(dependencies, person, about, async (language) =>
    reminderLetter(
      language,
      await Promise.all(
        requests.map(async ({ request: { id, state }, isVendorAwaited }) => ({
          state,
          kind: waitedOn(state)?.kind ?? 'sign-form',
          isVendorAwaited,
          url: await createJoinLink(dependencies, email, id),
        })),
      ),
    ),
  )
}
