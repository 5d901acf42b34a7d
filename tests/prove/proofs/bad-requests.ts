import fc from 'fast-check'
import { aScene, type Scene } from '../../server/a-scene.ts'
import { openConnections, type Connections } from '../../server/connections.ts'
import { aBadRequest, type BadRequest } from '../bad-requests/bad-request.ts'
import { editAtOnce } from '../bad-requests/conflicting-edits.ts'
import { outOfOrder, recordSome } from '../bad-requests/out-of-order.ts'
import { digestOf } from '../bad-requests/saved-digest.ts'
import type { Proof, ProofRun } from '../proof.ts'

const WHOLE = 100_000
const SAMPLE = 1_000
const ROUNDS = { whole: 1_000, sample: 10 }
const AT_ONCE = 32
/** What is saved is compared after so many. */
const BATCH = 500
/** Longer is a hang, in milliseconds; the machine may be busy with other things. */
const PATIENCE = 60_000

/** Bad requests on every route: no 5xx, no hang, no change in what was saved; and edits at once, of which one counts. */
const badRequests: Proof = {
  name: 'bad-requests',
  async run(run) {
    const scene = await aScene()
    const connections = openConnections(() => scene.service.port, AT_ONCE, PATIENCE)
    try {
      const attacked = await attack(scene, connections, run)
      const rounds = run.isWhole ? ROUNDS.whole : ROUNDS.sample
      const failures = [...attacked.failures]
      for (let round = 1; round <= rounds; round += 1) {
        failures.push(...(await editAtOnce(scene, connections, round)))
        if (round % 100 === 0) run.progress(`edits at once: ${round} of ${rounds}`)
      }
      return { rows: [{ ...attacked.row, 'edits at once': rounds }], failures }
    } finally {
      connections.close()
      await scene.service.stop()
    }
  },
}
export default badRequests

async function attack(scene: Scene, connections: Connections, { isWhole, seed, progress }: ProofRun) {
  const count = isWhole ? WHOLE : SAMPLE
  const failures: string[] = []
  const statuses = new Map<number, number>()
  const recorded = await recordSome(scene)
  const arbitrary = fc.oneof(
    { weight: 9, arbitrary: aBadRequest(scene) },
    { weight: 1, arbitrary: outOfOrder(scene, recorded) },
  )
  const before = await digestOf(scene)
  let slowest = 0
  for (let done = 0; done < count; done += BATCH) {
    const waiting = fc.sample(arbitrary, { numRuns: Math.min(BATCH, count - done), seed: seed + done })
    const work = async () => {
      for (let bad = waiting.pop(); bad; bad = waiting.pop()) {
        const began = performance.now()
        const status = await connections.statusOf(bad)
        slowest = Math.max(slowest, performance.now() - began)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status === 0 || status >= 500)
          failures.push(`${status || 'no answer'}: ${describe(bad)} (seed ${seed + done})`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    if ((await digestOf(scene)) !== before) {
      failures.push(`What is saved changed among the requests ${done} to ${done + BATCH} (seed ${seed + done})`)
      break
    }
    if ((done / BATCH) % 20 === 19) progress(`${done + BATCH} of ${count}`)
  }
  const answers = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`)
  return { row: { requests: count, 'slowest (ms)': Math.round(slowest), answers: answers.join(', ') }, failures }
}

function describe({ method, path, body }: BadRequest): string {
  return `${method} ${path.slice(0, 120)} ${String(body ?? '').slice(0, 200)}`
}
