import { createLog } from '../../server/log.ts'
import { openLowdbStores } from '../../server/stores/lowdb/open-lowdb-stores.ts'
import type { MailState, StoredMail } from '../../server/stores/contract/mail-store.ts'
import type { Taken } from './mail-server.ts'

/** What the sender's folder says of its mails, held against what the server took. `followed`: a line per follow-up. */
export async function judgeMails(
  folder: string,
  mails: number,
  taken: readonly Taken[],
  followed: string,
): Promise<{ counts: Record<MailState, number>; failures: string[] }> {
  const stores = await openLowdbStores(folder, createLog('silent'))
  const haveFollowed = new Set(followed.split('\n').map((line) => line.split(' ')[0]))
  const counts = { queued: 0, 'handing-over': 0, uncertain: 0, sent: 0, done: 0, failed: 0 }
  const failures: string[] = []
  for (let index = 0; index < mails; index += 1) {
    const id = `mail/${index}`
    const mail = await stores.mails.read(id)
    const times = taken.filter(({ to }) => to === `person-${index}@receiver.example`).length
    if (!mail) {
      failures.push(`${id} was lost.`)
      continue
    }
    counts[mail.state] += 1
    failures.push(...problemsOf(mail, times, haveFollowed.has(id)))
  }
  await stores.close()
  return { counts, failures }
}

function problemsOf({ id, state, reason }: StoredMail, times: number, hasFollowed: boolean): string[] {
  const problems: string[] = []
  if (times > 1) problems.push(`${id} was taken ${times} times.`)
  if (state === 'done' && times === 0) problems.push(`${id} counts as sent and was never taken.`)
  if (state === 'done' && !hasFollowed) problems.push(`${id} was sent and nothing followed.`)
  if ((state === 'failed' || state === 'queued') && times > 0) problems.push(`${id} counts as ${state} and was taken.`)
  if (state === 'handing-over' || state === 'sent') problems.push(`${id} was left as ${state}.`)
  if (state !== 'done' && !reason) problems.push(`${id} is ${state} without a reason.`)
  return problems
}
