import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../../server/stores/contract/audit-store.ts'
import type { StoredMail } from '../../../server/stores/contract/mail-store.ts'
import type { WebhookDelivery } from '../../../server/stores/contract/webhook-store.ts'
import { freshStores, type MakeHome } from './home.ts'

/** What every store promises about mails, webhooks and the audit log. */
export function describeMessagesAndAudit(makeHome: MakeHome): void {
  describe('messages and audit', () => {
    const { stores, reopen, nowAndReopened } = freshStores(makeHome)
    const now = Date.UTC(2026, 5, 1)

    const mail = (id: string, more: Partial<StoredMail> = {}): StoredMail => ({
      id,
      requestIds: ['r1'],
      kind: 'your-turn',
      to: 'karin@bjorkdalen.example',
      state: 'queued',
      createdAt: now,
      dueAt: now,
      tries: 0,
      sealed: 'sealed',
      ...more,
    })

    test('a mail is kept once, moves on, and is found by state and request', async () => {
      const added = await Promise.all([mail('one'), mail('one')].map((each) => stores().mails.add(each)))
      expect(added.sort()).toEqual(['added', 'known'])
      await stores().mails.add(mail('two', { dueAt: now - 5, createdAt: now + 1, requestIds: ['r1', 'r2'] }))
      expect((await stores().mails.inState('queued')).map(({ id }) => id)).toEqual(['two', 'one'])
      const sent = mail('one', { state: 'sent', tries: 1, reason: '421 busy', sealed: '' })
      await stores().mails.update(sent)
      await stores().mails.update(mail('never added'))
      for await (const opened of nowAndReopened()) {
        expect(await opened.mails.read('one')).toEqual(sent)
        expect(await opened.mails.read('never added')).toBeUndefined()
        expect((await opened.mails.inState('queued', 'sent')).map(({ id }) => id)).toEqual(['two', 'one'])
        expect(await opened.mails.inState('failed')).toEqual([])
        expect((await opened.mails.ofRequest('r1')).map(({ id }) => id)).toEqual(['one', 'two'])
        expect((await opened.mails.ofRequest('r2')).map(({ id }) => id)).toEqual(['two'])
      }
      expect(await stores().mails.add(mail('one'))).toBe('known')
    })

    test('mails at their end are forgotten when they are old, others only by name', async () => {
      await stores().mails.add(mail('old', { state: 'done' }))
      await stores().mails.add(mail('waiting'))
      await stores().mails.add(mail('new', { state: 'failed', createdAt: now + 1 }))
      await stores().mails.forgetBefore(now + 1)
      expect((await (await reopen()).mails.ofRequest('r1')).map(({ id }) => id)).toEqual(['waiting', 'new'])
      await stores().mails.forget('waiting')
      expect(await (await reopen()).mails.read('waiting')).toBeUndefined()
    })

    const webhook = {
      id: crypto.randomUUID(),
      firmId: crypto.randomUUID(),
      url: 'https://firm.example/hook',
      secret: 's',
      createdAt: now,
    }
    const delivery = (id: string, more: Partial<WebhookDelivery> = {}): WebhookDelivery => ({
      id,
      webhookId: webhook.id,
      requestId: crypto.randomUUID(),
      revision: 2,
      payload: '{"å":1}',
      state: 'queued',
      createdAt: now,
      dueAt: now,
      attempts: [],
      ...more,
    })

    const [a, b] = [crypto.randomUUID(), crypto.randomUUID()]

    test('a delivery is kept once, tried and listed; it goes with its webhook', async () => {
      await stores().webhooks.keep(webhook)
      const added = await Promise.all([delivery(a), delivery(a)].map((each) => stores().webhooks.addDelivery(each)))
      expect(added.sort()).toEqual(['added', 'known'])
      await stores().webhooks.addDelivery(delivery(b, { dueAt: now - 1, createdAt: now + 1 }))
      expect((await stores().webhooks.queued()).map(({ id }) => id)).toEqual([b, a])
      const [first] = await stores().webhooks.queued()
      const tried = {
        ...(first ?? delivery(b)),
        state: 'delivered' as const,
        attempts: [{ at: now, ms: 12, status: 200 }],
      }
      await stores().webhooks.updateDelivery(tried)
      await stores().webhooks.updateDelivery(delivery(crypto.randomUUID()))
      const opened = await reopen()
      expect(await opened.webhooks.list()).toEqual([webhook])
      expect((await opened.webhooks.queued()).map(({ id }) => id)).toEqual([a])
      const listed = await opened.webhooks.deliveriesOf(webhook.id, 9)
      expect(listed.map(({ id }) => id)).toEqual([b, a])
      expect(listed[0]).toEqual(tried)
      expect(await opened.webhooks.deliveriesOf(webhook.id, 1)).toHaveLength(1)
      await opened.webhooks.forgetDeliveriesBefore(now + 5)
      expect((await opened.webhooks.deliveriesOf(webhook.id, 9)).map(({ id }) => id)).toEqual([a])
      await opened.webhooks.remove(webhook.id)
      expect(await (await reopen()).webhooks.list()).toEqual([])
      expect(await stores().webhooks.queued()).toEqual([])
    })

    const entry = (what: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
      at: now,
      email: 'anna@norrsken.example',
      by: 'web',
      what,
      about: 'r1',
      status: 200,
      ...more,
    })

    test('the audit log is read newest first, by person or thing, page by page', async () => {
      const entries = Array.from({ length: 7 }, (_, index) => entry(`read ${index}`, { at: now + index }))
      await stores().audit.add(entries.slice(0, 4))
      await stores().audit.add(entries.slice(4))
      const { email: _anonymous, ...nobody } = entry('signIn', { at: now + 7, by: 'nobody', about: 'r2', status: 401 })
      await stores().audit.add([nobody])
      const opened = await reopen()
      const seen: AuditEntry[] = []
      let cursor: string | null | undefined
      while (cursor !== null) {
        const page = await opened.audit.find({ limit: 3, ...(cursor && { cursor }) })
        seen.push(...page.items)
        cursor = page.next
      }
      expect(seen).toEqual([nobody, ...[...entries].reverse()])
      expect((await opened.audit.find({ about: 'r2', limit: 9 })).items).toEqual([nobody])
      expect((await opened.audit.find({ email: 'anna@norrsken.example', limit: 2 })).items).toEqual([
        entries[6],
        entries[5],
      ])
      expect((await opened.audit.find({ email: 'bo@norrsken.example', limit: 2 })).items).toEqual([])
    })

    test('the audit log forgets a person’s address, and what is too old', async () => {
      const longAgo = now - 100 * 24 * 60 * 60 * 1000
      await stores().audit.add([
        entry('old', { at: longAgo }),
        entry('new'),
        entry('other', { email: 'bo@norrsken.example' }),
      ])
      await stores().audit.replacePerson('anna@norrsken.example', 'someone')
      await stores().audit.forgetBefore(now)
      const { items } = await (await reopen()).audit.find({ limit: 9 })
      expect(items.map(({ what, email }) => `${what} ${email}`)).toEqual(['other bo@norrsken.example', 'new someone'])
    })
  })
}
