import fc from 'fast-check'
import { aBadRequest, type BadRequest } from '../../server/bad-request.ts'
import { aScene, type Scene } from '../../server/a-scene.ts'
import { openConnections } from '../../server/connections.ts'
import { digestOf } from '../../server/saved-digest.ts'
import type { Proof, ProofResult, ProofRun } from '../proof.ts'

const WHOLE = 100_000
const SAMPLE = 1_500
const AT_ONCE = 32
/** What is saved is compared after so many. */
const BATCH = 500
/** Longer is a hang, in milliseconds; the machine may be busy with other things. */
const PATIENCE = 60_000

const badRequests: Proof = {
  name: 'Bad requests on every route: no 5xx, no hang, nothing saved changed',
  async run(run) {
    const scene = await aScene()
    try {
      return await attack(scene, run)
    } finally {
      await scene.service.stop()
    }
  },
}
export default badRequests

async function attack(scene: Scene, { isWhole, seed, progress }: ProofRun): Promise<ProofResult> {
  const count = isWhole ? WHOLE : SAMPLE
  const failures: string[] = []
  const statuses = new Map<number, number>()
  const connections = openConnections(() => scene.service.port, AT_ONCE, PATIENCE)
  const before = await digestOf(scene)
  let slowest = 0
  for (let done = 0; done < count; done += BATCH) {
    const requests = fc.sample(aBadRequest(scene), { numRuns: Math.min(BATCH, count - done), seed: seed + done })
    const waiting = [...requests]
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
    if ((done / BATCH) % 20 === 0) progress(`${done + requests.length} of ${count}`)
  }
  connections.close()
  const answers = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`)
  return { rows: [{ requests: count, 'slowest (ms)': Math.round(slowest), answers: answers.join(', ') }], failures }
}

function describe({ method, path, body }: BadRequest): string {
  return `${method} ${path.slice(0, 120)} ${String(body ?? '').slice(0, 200)}`
}
