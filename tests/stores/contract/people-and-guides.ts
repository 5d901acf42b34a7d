import { describe, expect, test } from 'vitest'
import type { StoredFirm } from '../../../server/stores/contract/firm-store.ts'
import type { GuideDraft } from '../../../shared/contracts/guide-draft-routes.ts'
import type { SignedGuide } from '../../../shared/contracts/http.ts'
import { shippedGuides } from '../../../shared/guides/shipped.ts'
import { freshStores, type MakeHome } from './home.ts'

/** What every store promises about people, firms, guides, files and the operator's key. */
export function describePeopleAndGuides(makeHome: MakeHome): void {
  describe('people and guides', () => {
    const { stores, reopen, nowAndReopened } = freshStores(makeHome)
    const now = Date.UTC(2026, 5, 1)
    const email = 'anna@norrsken.example'

    test('a mailed link is taken once, also when many try at once', async () => {
      const requestId = crypto.randomUUID()
      await stores().identities.keepLink('hash', { email, requestId, expiresAt: now + 1 })
      const taken = await Promise.all(Array.from({ length: 10 }, () => stores().identities.takeLink('hash', now)))
      expect(taken.filter(Boolean)).toEqual([{ email, requestId, expiresAt: now + 1 }])
      expect(await (await reopen()).identities.takeLink('hash', now)).toBeUndefined()
    })

    test('a link that has expired or never was is not taken', async () => {
      await stores().identities.keepLink('old', { email, expiresAt: now })
      expect(await stores().identities.takeLink('old', now)).toBeUndefined()
      expect(await stores().identities.takeLink('none', now)).toBeUndefined()
    })

    test('a session is read until it expires or is dropped', async () => {
      const session = { kind: 'web' as const, email, createdAt: now, expiresAt: now + 10 }
      await stores().identities.keepSession('one', session)
      await stores().identities.keepSession('two', { ...session, kind: 'extension' })
      expect(await (await reopen()).identities.readSession('one', now + 9)).toMatchObject(session)
      expect(await stores().identities.readSession('one', now + 10)).toBeUndefined()
      await stores().identities.touchSession('one', now + 5)
      expect(await (await reopen()).identities.readSession('one', now)).toEqual({ ...session, usedAt: now + 5 })
      await stores().identities.dropSession('two')
      await stores().identities.touchSession('two', now + 5)
      expect(await (await reopen()).identities.readSession('two', now)).toBeUndefined()
      await stores().identities.dropSession('none')
    })

    test('an account is kept under its address and replaced', async () => {
      expect(await stores().identities.readAccount(email)).toBeUndefined()
      await stores().identities.keepAccount({ email, name: 'Anna', language: 'sv' })
      await stores().identities.keepAccount({ email, language: 'en' })
      expect(await (await reopen()).identities.readAccount(email)).toEqual({ email, language: 'en' })
    })

    test('a person’s sessions are listed, newest first, and forgotten with the rest of them', async () => {
      const session = (createdAt: number, address = email) => ({
        kind: 'web' as const,
        email: address,
        createdAt,
        expiresAt: now + 10,
        usedAt: createdAt,
        device: 'Firefox, Windows',
      })
      await stores().identities.keepSession('old', session(now - 5))
      await stores().identities.keepSession('new', session(now))
      await stores().identities.keepSession('gone', { ...session(now), expiresAt: now })
      await stores().identities.keepSession('other', session(now, 'bo@norrsken.example'))
      await stores().identities.keepLink('link', { email, expiresAt: now + 1 })
      await stores().identities.keepAccount({ email, language: 'sv' })
      expect(await stores().identities.sessionsOf(email, now)).toEqual([
        { ...session(now), hash: 'new' },
        { ...session(now - 5), hash: 'old' },
      ])
      await stores().identities.forgetPerson(email)
      const opened = await reopen()
      expect(await opened.identities.sessionsOf(email, now)).toEqual([])
      expect(await opened.identities.readSession('new', now)).toBeUndefined()
      expect(await opened.identities.readSession('other', now)).toBeDefined()
      expect(await opened.identities.readAccount(email)).toBeUndefined()
      expect(await opened.identities.takeLink('link', now)).toBeUndefined()
    })

    const firm = (name: string, ...members: string[]): StoredFirm => ({
      id: crypto.randomUUID(),
      name,
      kind: 'audit',
      members: members.map((address) => ({ name: address, email: address })),
    })

    test('a firm has a name of its own, however spelled, and members', async () => {
      const norrsken = {
        ...firm('Norrsken Revision AB', email, 'bo@norrsken.example'),
        organisationNumber: '5590000005',
      }
      expect(await stores().firms.keep(norrsken)).toBe('kept')
      expect(await stores().firms.keep(firm('NORRSKEN  revision ab'))).toBe('name-taken')
      const other = firm('Annan AB', email)
      expect(await stores().firms.keep(other)).toBe('kept')
      const added = { name: 'Cia', email: 'cia@norrsken.example' }
      const members = [...norrsken.members, added]
      expect(await stores().firms.addMember(norrsken.id, added)).toEqual({ ...norrsken, members })
      expect(await stores().firms.addMember(norrsken.id, added)).toBe('member-exists')
      expect(await stores().firms.addMember(crypto.randomUUID(), added)).toBeUndefined()
      const guest = { name: 'Dag', email: 'dag@norrsken.example' }
      await stores().firms.addMember(norrsken.id, guest)
      expect(await stores().firms.removeMember(norrsken.id, guest.email)).toEqual({ ...norrsken, members })
      expect(await stores().firms.removeMember(norrsken.id, guest.email)).toBeUndefined()
      for await (const opened of nowAndReopened()) {
        expect(await opened.firms.read(norrsken.id)).toEqual({ ...norrsken, members })
        expect(await opened.firms.read(crypto.randomUUID())).toBeUndefined()
        expect(await opened.firms.list()).toEqual([{ ...norrsken, members }, other])
        expect(await opened.firms.ofMember(email)).toEqual([{ ...norrsken, members }, other])
        expect(await opened.firms.ofMember(added.email)).toEqual([{ ...norrsken, members }])
        expect(await opened.firms.ofMember('nobody@else.example')).toEqual([])
      }
    })

    test('a firm kept again is replaced, and may keep its name', async () => {
      const first = firm('Norrsken AB', email)
      await stores().firms.keep(first)
      const renamed = { ...first, name: 'Norrsken aktiebolag', members: [] }
      expect(await stores().firms.keep(renamed)).toBe('kept')
      expect(await stores().firms.list()).toEqual([renamed])
      expect(await stores().firms.ofMember(email)).toEqual([])
      expect(await stores().firms.keep(firm('Norrsken AB'))).toBe('kept')
    })

    test('a firm’s presets are replaced and stay with it', async () => {
      const first = firm('Norrsken AB', email)
      await stores().firms.keep(first)
      const presets = [{ name: 'Revision', grants: [{ program: 'Bokföring', permissions: 'all' as const }] }]
      expect(await stores().firms.keepPresets(first.id, presets)).toEqual({ ...first, presets })
      expect(await stores().firms.keepPresets(crypto.randomUUID(), presets)).toBeUndefined()
      expect(await (await reopen()).firms.read(first.id)).toEqual({ ...first, presets })
    })

    test('one of two firms with one name is kept when both come at once', async () => {
      const answers = await Promise.all([firm('Lika AB'), firm('lika ab')].map((each) => stores().firms.keep(each)))
      expect(answers.sort()).toEqual(['kept', 'name-taken'])
    })

    const versionOf = (version: number): SignedGuide => {
      const [guide] = shippedGuides
      if (!guide) throw new Error('No guide is shipped')
      return { guide: { ...guide, version }, signature: `signed ${version}` }
    }

    test('the newest version of a guide is answered, and versions only grow', async () => {
      const { id } = versionOf(1).guide
      expect(await stores().guides.read(id)).toBeUndefined()
      expect(await stores().guides.publish(versionOf(2))).toBe('published')
      expect(await stores().guides.publish(versionOf(2))).toBe('version-taken')
      expect(await stores().guides.publish(versionOf(1))).toBe('version-taken')
      const both = await Promise.all([versionOf(7), versionOf(7)].map((each) => stores().guides.publish(each)))
      expect(both.sort()).toEqual(['published', 'version-taken'])
      for await (const opened of nowAndReopened()) {
        expect(await opened.guides.read(id)).toEqual(versionOf(7))
        expect(await opened.guides.list()).toEqual([versionOf(7)])
      }
    })

    test('all versions of a guide stay, newest first', async () => {
      const { id } = versionOf(1).guide
      for (const version of [1, 2, 5]) await stores().guides.publish(versionOf(version))
      expect(await (await reopen()).guides.versions(id)).toEqual([5, 2, 1].map(versionOf))
      expect(await stores().guides.versions('none')).toEqual([])
    })

    const draftOf = (minute: number): GuideDraft => ({
      id: crypto.randomUUID(),
      guide: versionOf(2).guide,
      by: email,
      at: `2026-06-01T08:0${minute}:00.000Z`,
      comment: `Asked by ${email}`,
      state: 'open',
    })

    test('a draft of a guide is decided once, also when two try at once', async () => {
      const [first, second] = [draftOf(1), draftOf(2)]
      expect(await stores().guideDrafts.add(first)).toBe('added')
      expect(await stores().guideDrafts.add({ ...first, by: 'other' })).toBe('known')
      await stores().guideDrafts.add(second)
      const decided = { by: 'bo@support.example', at: '2026-06-01T09:00:00.000Z' }
      const verdicts = (['published', 'declined'] as const).map((state) => ({ ...first, state, decided }))
      const answers = await Promise.all(verdicts.map((verdict) => stores().guideDrafts.decide(verdict)))
      expect(answers.filter(Boolean)).toHaveLength(1)
      for await (const opened of nowAndReopened()) {
        expect((await opened.guideDrafts.list()).map(({ id }) => id)).toEqual([second.id, first.id])
        expect(await opened.guideDrafts.read(second.id)).toEqual(second)
        expect((await opened.guideDrafts.read(first.id))?.decided).toEqual(decided)
      }
    })

    test('a draft forgets who made it', async () => {
      const draft = draftOf(1)
      await stores().guideDrafts.add(draft)
      await stores().guideDrafts.replacePerson(email, 'gone')
      const kept = await (await reopen()).guideDrafts.read(draft.id)
      expect(kept).toEqual({ ...draft, by: 'gone', comment: 'Asked by gone' })
    })

    test('guide health is kept once per id', async () => {
      const health = {
        id: crypto.randomUUID(),
        at: now,
        guide: 'grant',
        version: 3,
        step: 'save',
        outcome: 'not-found',
        browser: 'firefox',
      }
      await stores().guideHealth.add(health)
      await stores().guideHealth.add({ ...health, outcome: 'other' })
      const second = { ...health, id: crypto.randomUUID(), hint: 'licence' }
      await stores().guideHealth.add(second)
      expect(await (await reopen()).guideHealth.list()).toEqual([health, second])
    })

    test('a file is kept byte by byte and replaced whole', async () => {
      const request = crypto.randomUUID()
      const bytes = crypto.getRandomValues(new Uint8Array(60_000))
      await stores().files.keep(request, 'signed-form.pdf', new Uint8Array([1]))
      await stores().files.keep(request, 'signed-form.pdf', bytes)
      const kept = await (await reopen()).files.read(request, 'signed-form.pdf')
      expect(Buffer.from(kept ?? []).equals(bytes)).toBe(true)
      expect(await stores().files.read(request, 'other.pdf')).toBeUndefined()
      const other = crypto.randomUUID()
      await stores().files.keep(other, 'signed-form.pdf', bytes)
      await stores().files.removeAll(request)
      expect(await (await reopen()).files.read(request, 'signed-form.pdf')).toBeUndefined()
      expect(await stores().files.read(other, 'signed-form.pdf')).toBeDefined()
    })

    test('the first key offered is the operator’s for good', async () => {
      const offered = await Promise.all(['a', 'b', 'c'].map((key) => stores().operatorKey(() => key)))
      expect(new Set(offered).size).toBe(1)
      expect(await (await reopen()).operatorKey(() => 'd')).toBe(offered[0])
    })
  })
}
