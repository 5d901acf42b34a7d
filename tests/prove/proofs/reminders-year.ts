import type { Handover } from '../../../server/mail/handover.ts'
import { waitedOn, peopleOf } from '../../../server/mail/people.ts'
import { isDue, REMINDERS_AT_MOST } from '../../../server/reminders/reminder-rules.ts'
import { swedishTime } from '../../../server/reminders/working-days.ts'
import { actionsOf } from '../../../shared/link-request/position.ts'
import { CLOSED_2026 } from '../../reminders/closed-days.ts'
import { SimulatedOffice, type Left } from '../../reminders/simulated-office.ts'
import { seededRandom } from '../../seeded-random.ts'
import type { Proof, ProofResult, ProofRun } from '../proof.ts'

const HOUR = 60 * 60_000
const LAST_HOUR = 16

/**
 * A year of reminders (holidays, both changes of the clock) with people who do things at any time, a mail server that
 * fails, and a service that is restarted and cut off: none at night, none on a closed step, none too many, none lost.
 */
const proof: Proof = { name: 'reminders: a year', run: prove }
export default proof

async function prove(run: ProofRun): Promise<ProofResult> {
  const random = seededRandom(run.seed)
  // The sample is the weeks around the spring's change of the clock and Easter.
  const [from, until, requests] = run.isWhole
    ? [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1), 24]
    : [Date.UTC(2026, 2, 16), Date.UTC(2026, 3, 20), 6]
  let cutOffs = 0
  const office = new SimulatedOffice(
    from,
    () => mood(random),
    () => {
      const isCutOff = random() < 0.1
      if (isCutOff) cutOffs += 1
      return isCutOff
    },
  )
  await office.open()
  const ids: string[] = []
  for (let index = 0; index < requests; index += 1) ids.push(await office.create(`client-${index}`))

  const failures: string[] = []
  let restarts = 0
  let checked = 0
  for (let hour = from; hour < until; hour += HOUR) {
    office.now = hour + Math.floor(random() * 50) * 60_000
    if (random() < 0.02) {
      await office.restart()
      restarts += 1
    }
    if (random() < 0.1) await somethingHappens(office, ids[Math.floor(random() * ids.length)] ?? '', random)
    await office.tick()
    const { day, hour: local } = swedishTime(office.now)
    if (local === LAST_HOUR) {
      office.now += 60_000
      await office.tick()
      failures.push(...(await lost(office, ids, day)))
      checked += 1
      if (day.endsWith('-01')) run.progress(`${day}: ${office.left.length} reminders`)
    }
  }
  failures.push(...office.left.flatMap(wrongs), ...tooMany(office.left))
  if (office.left.length < requests) failures.push('Hardly anybody was reminded.')
  await office.close()
  const digests = office.left.filter((left) => left.requests.length > 1).length
  return { rows: [{ requests, days: checked, reminders: office.left.length, digests, restarts, 'cut off': cutOffs }], failures } // oxfmt-ignore
}

function mood(random: () => number): Handover {
  const throwOf = random()
  if (throwOf < 0.1) return { outcome: 'later', reason: '451 Greylisted' }
  return throwOf < 0.12 ? { outcome: 'uncertain', reason: 'ECONNRESET' } : { outcome: 'taken' }
}

async function somethingHappens(office: SimulatedOffice, id: string, random: () => number): Promise<void> {
  const request = await office.stores.requests.read(id)
  if (!request) return
  const next = actionsOf(request.state).find(({ state }) => state !== 'done')
  const choice = random()
  if (choice < 0.5 && next) await office.record(id, { type: 'action.done', action: next.id, outcome: 'declared' })
  else if (choice < 0.6) await office.record(id, { type: 'note.added', text: 'Ringde.' })
  else if (choice < 0.7) await office.record(id, { type: 'request.cancelled', reason: 'Ångrat' })
  else if (choice < 0.8) await office.record(id, { type: 'request.reopened', reason: 'Ändå inte' })
  else if (choice < 0.9) await office.record(id, { type: 'action.reopened', action: 'send-form', reason: 'returned' })
  else await office.record(id, { type: 'administrator.changed', administrator: random() < 0.5 ? 'client' : 'current-firm' }) // oxfmt-ignore
}

/** Working time by a list that the program did not make; and nobody is asked for what is not theirs to do. */
function wrongs({ at, to, requests }: Left): string[] {
  const { day, hour } = swedishTime(at)
  const weekday = new Date(day).getUTCDay()
  const isOff = weekday === 0 || weekday === 6 || CLOSED_2026.includes(day)
  const problems = isOff || hour < 8 || hour > LAST_HOUR ? [`${to} was reminded on ${day} at ${hour}.`] : []
  for (const { id, state } of requests) {
    const awaited = waitedOn(state)
    const people = awaited?.people.length === 0 ? peopleOf('new-firm', state.details) : (awaited?.people ?? [])
    if (!people.some(({ email }) => email === to)) problems.push(`${to} was reminded of ${id}, which does not wait for them.`) // oxfmt-ignore
  }
  return problems
}

function tooMany(left: readonly Left[]): string[] {
  const counts = new Map<string, number>()
  const perDay = new Map<string, number>()
  for (const { at, to, requests } of left) {
    const today = `${to} on ${swedishTime(at).day}`
    perDay.set(today, (perDay.get(today) ?? 0) + 1)
    for (const { id, state } of requests) {
      const turn = `${to} of ${id} since ${state.since}`
      counts.set(turn, (counts.get(turn) ?? 0) + 1)
    }
  }
  return [
    ...[...counts].filter(([, count]) => count > REMINDERS_AT_MOST).map(([turn, count]) => `${count} reminders to ${turn}.`), // oxfmt-ignore
    ...[...perDay].filter(([, count]) => count > 1).map(([today, count]) => `${count} reminders to ${today}.`),
  ]
}

/** Who was due at the end of the day and got nothing, though no mail to them was tried. */
async function lost(office: SimulatedOffice, ids: readonly string[], day: string): Promise<string[]> {
  const weekday = new Date(day).getUTCDay()
  if (weekday === 0 || weekday === 6 || CLOSED_2026.includes(day)) return []
  const problems: string[] = []
  for (const id of ids) {
    const request = await office.stores.requests.read(id)
    const history = (await office.stores.requests.history(id)) ?? []
    const awaited = request && waitedOn(request.state)
    if (!request || !awaited) continue
    const people = awaited.people.length === 0 ? peopleOf('new-firm', request.state.details) : awaited.people
    for (const { email } of people) {
      if (!isDue(request.state, history, email, office.now)) continue
      const mail = await office.stores.mails.read(`reminder/${day}/${email}`)
      const isOnItsWay = (await office.stores.mails.inState('queued', 'sent')).some(({ to }) => to === email)
      if (!mail && !isOnItsWay) problems.push(`${email} was due on ${day} and got nothing.`)
    }
  }
  return problems
}
