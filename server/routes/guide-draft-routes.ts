import { randomUUID } from 'node:crypto'
import type { GuideDraft } from '../../shared/contracts/guide-draft-routes.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { Dependencies } from '../dependencies.ts'
import { publishGuide, refuseUnfit, waitingFirst } from '../guides/publish-guide.ts'
import { notifyReviewers } from '../guides/notify-reviewers.ts'
import type { Handlers } from '../http/call.ts'
import { ProblemError } from '../problem-error.ts'

type GuideDraftRoute =
  | 'listGuideDrafts'
  | 'readGuideDraft'
  | 'createGuideDraft'
  | 'decideGuideDraft'
  | 'listGuideVersions'
  | 'rollBackGuide'

export function guideDraftRoutes(dependencies: Dependencies): Pick<Handlers, GuideDraftRoute> {
  const { stores, now } = dependencies
  const isoNow = () => new Date(now()).toISOString()

  async function find(id: string): Promise<GuideDraft> {
    const draft = await stores.guideDrafts.read(id)
    if (!draft) throw new ProblemError('not-found')
    return draft
  }
  const newestVersion = async (id: string) => (await stores.guides.read(id))?.guide.version ?? 0

  async function publishDraft(draft: GuideDraft): Promise<void> {
    const { guide } = draft
    const newest = await stores.guides.read(guide.id)
    // Published already when a process died between publishing and noting it.
    if (newest && canonicalJson(newest.guide) === canonicalJson(guide)) return
    if ((newest?.guide.version ?? 0) !== guide.version - 1) throw new ProblemError('draft-outdated')
    await publishGuide(dependencies, guide)
  }

  return {
    listGuideDrafts: async () => ({ items: waitingFirst(await stores.guideDrafts.list()) }),

    async readGuideDraft({ params }) {
      const draft = await find(params.id)
      const versions = await stores.guides.versions(draft.guide.id)
      const before = versions.find(({ guide }) => guide.version < draft.guide.version)?.guide ?? null
      return { draft, before, outdated: (versions[0]?.guide.version ?? 0) >= draft.guide.version }
    },

    async createGuideDraft({ body: { guide, comment }, reader, response }) {
      refuseUnfit(guide, '/guide')
      if ((await newestVersion(guide.id)) !== guide.version - 1) throw new ProblemError('draft-outdated')
      const draft: GuideDraft = {
        id: randomUUID(),
        guide,
        by: reader.email,
        at: isoNow(),
        ...(comment && { comment }),
        state: 'open',
      }
      await stores.guideDrafts.add(draft)
      await notifyReviewers(dependencies, draft)
      response.set('Location', `/api/v1/guide-drafts/${draft.id}`)
      return draft
    },

    async decideGuideDraft({ params, body: { verdict, comment }, reader }) {
      const draft = await find(params.id)
      if (draft.state !== 'open') throw new ProblemError('draft-decided')
      if (verdict === 'publish') {
        if (draft.by === reader.email) throw new ProblemError('second-person-needed')
        await publishDraft(draft)
      }
      const decided: GuideDraft = {
        ...draft,
        state: verdict === 'publish' ? 'published' : 'declined',
        decided: { by: reader.email, at: isoNow(), ...(comment && { comment }) },
      }
      if (!(await stores.guideDrafts.decide(decided))) throw new ProblemError('draft-decided')
      return decided
    },

    async listGuideVersions({ params }) {
      const [versions, drafts] = await Promise.all([stores.guides.versions(params.id), stores.guideDrafts.list()])
      if (versions.length === 0) throw new ProblemError('not-found')
      const items = versions.map(({ guide }) => {
        const from = drafts.find(
          (draft) =>
            draft.state === 'published' && draft.guide.id === guide.id && draft.guide.version === guide.version,
        )
        if (!from) return { version: guide.version, guide }
        const { guide: _, ...draft } = from
        return { version: guide.version, guide, draft }
      })
      return { items }
    },

    /** Urgent, and what it publishes has been approved before: nobody else is asked. */
    async rollBackGuide({ params, body: { version }, reader }) {
      const [newest, ...earlier] = await stores.guides.versions(params.id)
      const wanted = earlier.find(({ guide }) => guide.version === version)
      if (!newest || !wanted) throw new ProblemError('not-found')
      const guide = { ...wanted.guide, version: newest.guide.version + 1 }
      await publishGuide(dependencies, guide)
      const [by, at] = [reader.email, isoNow()]
      const draft: GuideDraft = {
        id: randomUUID(),
        guide,
        by,
        at,
        rollsBackTo: version,
        state: 'published',
        decided: { by, at },
      }
      await stores.guideDrafts.add(draft)
      return draft
    },
  }
}
