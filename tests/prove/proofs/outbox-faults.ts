import type { EventSubmission } from '../../../shared/link-request/events.ts'
import { FakeBrowser } from '../../extension/fake-browser.ts'
import { startFaultyLine, type Fault, type FaultyLine } from '../../extension/faulty-line.ts'
import { seededRandom } from '../../seeded-random.ts'
import { startTestService, type TestService } from '../../extension/start-test-service.ts'
import { aDetails } from '../../shared/a-link-request.ts'
import type { Proof } from '../proof.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND
const WHOLE = 500
const SAMPLE = 25
/** Each sequence is another person's, and a service lets only so many sign in within a minute. */
const PER_SERVICE = 50

/** What may go wrong with a call while the sequence runs; `none` as often as the others together. */
const FAULTS: Fault[] = [
  'cut', 'lost', 'twice', 'slow', '500', 'late-500', '503-soon', '429-seconds', '429-date', 'portal', 'half', '401',
] // oxfmt-ignore

interface Done {
  requestId: string
  tab: number
  id: string
  /** The page was told that it is kept; otherwise it may or may not arrive, but at most once. */
  isKept: boolean
}

const proof: Proof = {
  name: 'Outbox: random faults, each event in the history once and in order',
  async run(run) {
    const { isWhole, seed } = run
    const failures: string[] = []
    const totals = { sequences: 0, events: 0, calls: 0, kills: 0, restarts: 0 }
    const sequences = isWhole ? WHOLE : SAMPLE
    for (let first = 0; first < sequences; first += PER_SERVICE) {
      const service = await startTestService()
      const line = await startFaultyLine(service.origin)
      try {
        for (let index = first; index < Math.min(first + PER_SERVICE, sequences); index += 1) {
          const result = await runSequence(service, line, seed + index)
          for (const failure of result.failures) failures.push(`Sequence ${seed + index}: ${failure}`)
          totals.sequences += 1
          totals.events += result.events
          totals.kills += result.kills
          totals.restarts += result.restarts
        }
        totals.calls += line.calls.length
      } finally {
        await line.stop()
        await service.stop()
      }
      run.progress(`${totals.sequences} of ${sequences} sequences`)
    }
    return { rows: [{ ...totals, failures: failures.length }], failures }
  },
}
export default proof

/** A day of a person with two tabs and two link requests, on a bad line, in a browser that stops when it likes. */
async function runSequence(service: TestService, line: FaultyLine, seed: number) {
  const random = seededRandom(seed)
  const upTo = (most: number) => Math.floor(random() * most)
  const browser = new FakeBrowser({ time: Date.now() + (upTo(3) - 1) * 400 * HOUR, random })
  const tally = { events: 0, kills: 0, restarts: 0, failures: [] as string[] }
  const done: Done[] = []

  line.decide = () => 'none'
  const email = `anna-${seed}@norrsken.example`
  const details = aDetails()
  const newFirm = { ...details.newFirm, consultants: [{ name: 'Anna Berg', email }] }
  const create = () => service.createRequest({ ...details, newFirm })
  const requests = [await create(), await create()]
  const token = await service.extensionToken(email)
  const page = { kind: 'page' as const, origin: line.origin, tab: 1 }
  /** Connecting again keeps the session: the same account at the same service. */
  const connect = () => browser.ask('session.pair', { token }, page)
  const paired = await connect()
  if (!paired?.ok) return { ...tally, failures: ['It could not be connected'] }
  const { id: session } = paired.answer as { id: string }

  line.decide = () => {
    if (random() < 0.5) return 'none'
    return FAULTS[upTo(FAULTS.length)] ?? 'none'
  }

  const record = async (tab: number) => {
    const requestId = requests[upTo(requests.length)]?.id ?? ''
    const event: EventSubmission = {
      id: crypto.randomUUID(),
      at: new Date(browser.time).toISOString(),
      channel: 'extension',
      type: 'note.added',
      text: `Step ${done.length + 1}`,
    }
    const entry: Done = { requestId, tab, id: event.id, isKept: false }
    done.push(entry)
    tally.events += 1
    // As pages do: asked again when the worker died before it answered.
    for (let tries = 0; tries < 3 && !entry.isKept; tries += 1) {
      const reply = await browser.ask('event.record', { session, requestId, event }, { ...page, tab })
      entry.isKept = reply?.ok === true
    }
  }
  const strike = async () => {
    const turns = upTo(6)
    for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    browser.kill()
    tally.kills += 1
  }

  const size = () => [...browser.storage].reduce((sum, [key, text]) => sum + key.length + text.length, 0)
  const steps = 12 + upTo(10)
  for (let step = 0; step < steps; step += 1) {
    switch (upTo(10)) {
      case 0:
      case 1:
        await record(1)
        break
      case 2:
        await Promise.all([record(1), record(2)])
        break
      case 3:
        await Promise.all([record(1), record(2), strike()])
        break
      case 4:
        await strike()
        break
      case 5:
        browser.isOffline = !browser.isOffline
        if (browser.isOffline && upTo(5) === 0) await browser.pass(24 * HOUR)
        break
      case 6:
        // The whole browser: its alarms may be forgotten too.
        browser.kill()
        browser.alarms.clear()
        tally.restarts += 1
        if (upTo(2) === 0) browser.time -= upTo(48) * HOUR
        await browser.worker.background.wake()
        break
      case 7:
        await connect()
        break
      case 8:
        // Room for a few events, until there is plenty again.
        browser.room = browser.room === Infinity ? size() + upTo(3000) : Infinity
        break
      default:
        await browser.pass(upTo(40) * SECOND)
    }
  }

  line.decide = () => 'none'
  browser.isOffline = false
  browser.room = Infinity
  await connect()
  await browser.worker.background.wake()
  await browser.pass(HOUR / 2)
  tally.failures.push(...(await compare(service, requests, done)))
  const status = await browser.ask('status.read', {})
  const waiting = status?.ok ? (status.answer as { connection: { waiting: number } }).connection.waiting : -1
  if (waiting !== 0) tally.failures.push(`${waiting} events still wait`)
  browser.kill()
  return tally
}

async function compare(service: TestService, requests: readonly { id: string }[], done: readonly Done[]) {
  const failures: string[] = []
  for (const { id: requestId } of requests) {
    const history = (await service.history(requestId)).filter(({ type }) => type === 'note.added').map(({ id }) => id)
    const mine = done.filter((entry) => entry.requestId === requestId)
    const lost = mine.filter(({ id, isKept }) => isKept && !history.includes(id))
    if (lost.length > 0) failures.push(`${lost.length} of ${mine.length} events never arrived`)
    if (new Set(history).size !== history.length) failures.push('An event stands twice in the history')
    if (history.some((id) => !mine.some((entry) => entry.id === id))) failures.push('The history has a foreign event')
    for (const tab of [1, 2]) {
      const ofTab = mine.filter((entry) => entry.tab === tab && history.includes(entry.id)).map(({ id }) => id)
      const arrived = history.filter((id) => ofTab.includes(id))
      if (ofTab.join() !== arrived.join()) failures.push('Events came out of order')
    }
  }
  return failures
}
