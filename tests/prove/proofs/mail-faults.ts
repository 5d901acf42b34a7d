import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startMailServer, type Fault } from '../../mail/mail-server.ts'
import { judgeMails } from '../../mail/judge-mails.ts'
import { seededRandom } from '../../seeded-random.ts'
import type { Proof, ProofResult, ProofRun } from '../proof.ts'

const FAULTS: Fault[] = [
  'greet-busy',
  'drop-on-connect',
  'wrong-password',
  'greylist',
  'greylist',
  'recipient-busy',
  'recipient-unknown',
  'drop-at-recipient',
  'drop-in-data',
  'drop-in-data',
  'full',
  'spam',
  'drop-before-answer',
  'silent-before-answer',
  'slow',
  'slow',
]
const SENDER = new URL('../../mail/sending-process.ts', import.meta.url)
/** A proof that hangs is a proof that fails. */
const PATIENCE = 30 * 60_000

/**
 * Mails through a server that fails in every way we know, from a process that is killed again and again: each is taken
 * exactly once, or still kept with the reason, or refused by the server with its words.
 */
const proof: Proof = { name: 'mail: faults and kills', run: prove }
export default proof

async function prove(run: ProofRun): Promise<ProofResult> {
  const { isWhole, seed } = run
  // A sample's server is well again after a while: one unlucky mail would otherwise be waited for longer than all others.
  const [mails, kills, faulty] = isWhole ? [240, 20, Infinity] : [12, 2, 22]
  const random = seededRandom(seed)
  const injected: Record<string, number> = {}
  let connections = 0
  const server = await startMailServer(() => {
    connections += 1
    const fault =
      connections <= faulty && random() < 0.6 ? (FAULTS[Math.floor(random() * FAULTS.length)] ?? 'none') : 'none'
    if (fault !== 'none') injected[fault] = (injected[fault] ?? 0) + 1
    return fault
  })
  const folder = await mkdtemp(join(tmpdir(), 'mail-faults-'))
  const began = Date.now()
  const deadline = began + PATIENCE
  let killed = 0
  try {
    for (;;) {
      const sender = fork(SENDER, [folder, server.url, String(mails), String(began)])
      const exit = once(sender, 'exit') as Promise<[number | null]>
      if (killed < kills) {
        const seenBefore = server.seen.length
        // In the middle of handing over, not while it starts.
        await Promise.race([exit, waitFor(() => server.seen.length > seenBefore, deadline)])
        await Promise.race([exit, wait(random() * 150)])
        if (sender.exitCode === null) {
          sender.kill('SIGKILL')
          killed += 1
          run.progress(`killed ${killed} times, ${server.taken.length} mails taken`)
        }
      }
      const timeout = wait(Math.max(0, deadline - Date.now()), undefined, { ref: false })
      const ended = await Promise.race([exit, timeout])
      if (!ended) {
        sender.kill('SIGKILL')
        await exit
        break
      }
      if (ended[0] === 0) break
      if (ended[0] !== null) return { rows: [], failures: [`The sender ended with ${ended[0]}.`] }
    }
    const followed = await readFile(join(folder, 'followed'), 'utf8').catch(() => '')
    const { counts, failures } = await judgeMails(folder, mails, server.taken, followed)
    if (killed === 0) failures.push('The sender was never killed.')
    if (counts.done < mails / 4) failures.push(`Only ${counts.done} of ${mails} mails were sent, so little is proved.`)
    const faults = Object.values(injected).reduce((sum, count) => sum + count, 0)
    const { done, failed, uncertain, queued } = counts
    const row = { mails, faults, kills: killed, 'taken once': done, 'refused, with reason': failed, 'held, uncertain': uncertain, queued } // oxfmt-ignore
    return { rows: [row], failures }
  } finally {
    await server.stop()
  }
}

async function waitFor(isSo: () => boolean, deadline: number): Promise<void> {
  while (!isSo() && Date.now() < deadline) await wait(5)
}
