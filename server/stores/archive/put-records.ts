import type { Stores } from '../stores.ts'
import type { ArchiveRecord } from './archive-record.ts'

const AT_ONCE = 16
const AUDIT_AT_ONCE = 500

/**
 * Puts records into stores; what is there already stays as it is, so that a run that was cut off can be run again.
 * Whether all arrived as they were is for a digest of both to say.
 */
export async function putRecords(
  stores: Stores,
  records: AsyncIterable<ArchiveRecord>,
  progress: (count: number) => void,
): Promise<void> {
  // Log lines have no ids: those that arrived earlier are counted off, which is right as they come in order.
  let auditThere = await countAudit(stores)
  let audit: Extract<ArchiveRecord, { kind: 'audit' }>['value'][] = []
  const underWay = new Set<Promise<void>>()
  const failed: unknown[] = []
  let count = 0

  for await (const record of records) {
    count += 1
    if (count % 1_000 === 0) progress(count)
    if (record.kind === 'audit') {
      if (auditThere > 0) auditThere -= 1
      else audit.push(record.value)
      if (audit.length >= AUDIT_AT_ONCE) await stores.audit.add(audit.splice(0))
      continue
    }
    // Guides come oldest version first and must arrive in that order.
    if (record.kind === 'guide') {
      await put(stores, record)
      continue
    }
    const putting: Promise<void> = put(stores, record)
      .catch((error: unknown) => void failed.push(error))
      .finally(() => underWay.delete(putting))
    underWay.add(putting)
    if (underWay.size >= AT_ONCE) await Promise.race(underWay)
    if (failed.length > 0) break
  }
  await Promise.all(underWay)
  if (failed.length > 0) throw failed[0]
  if (audit.length > 0) await stores.audit.add(audit)
  progress(count)
}

async function put(stores: Stores, { kind, key, value }: Exclude<ArchiveRecord, { kind: 'audit' }>): Promise<void> {
  switch (kind) {
    case 'operator-key':
      if ((await stores.operatorKey(() => value)) !== value) {
        throw new Error('The target has an operator key of its own: it has been used by a service already.')
      }
      return
    case 'account':
      return stores.identities.keepAccount(value)
    case 'firm':
      if ((await stores.firms.keep(value)) === 'name-taken') {
        throw new Error(`The target has another firm with the name of firm ${key}.`)
      }
      return
    case 'guide':
      await stores.guides.publish(value)
      return
    case 'guide-draft':
      await stores.guideDrafts.add(value)
      return
    case 'guide-health':
      return stores.guideHealth.add(value)
    case 'request':
      await stores.requests.adopt(key, value)
      return
    case 'file':
      return stores.files.keep(value.requestId, value.name, Buffer.from(value.base64, 'base64'))
    case 'link':
      return stores.identities.keepLink(key, value)
    case 'session':
      return stores.identities.keepSession(key, value)
    case 'mail':
      await stores.mails.add(value)
      return
    case 'webhook':
      return stores.webhooks.keep(value)
    case 'delivery':
      await stores.webhooks.addDelivery(value)
  }
}

async function countAudit(stores: Stores): Promise<number> {
  let count = 0
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page = await stores.audit.find({ limit: 1_000, ...(cursor && { cursor }) })
    count += page.items.length
    cursor = page.next
  }
  return count
}
