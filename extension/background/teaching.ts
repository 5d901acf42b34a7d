import type { Teachable, TeachProgress } from '../../shared/contracts/messages.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import type { Platform } from '../platform/platform.ts'
import { callService } from './call-service.ts'
import { guidesFor, refreshGuides } from './guides.ts'
import type { Keep } from './keep.ts'
import type { KeptSession } from './kept.ts'
import { MessageRefusal } from './message-refusal.ts'
import { languageOf } from './work.ts'

/** How long, in milliseconds, a tab may ask for what authors may see after an author began there. */
const LASTS = 4 * 60 * 60_000
const MOST_REQUESTS = '100'

/** What an author of guides does on a host page: only on the tab where they began, and only with the right to. */
export interface Teaching {
  /** Begins on the page of the accounting system that was used last. */
  start(): Promise<void>
  /** A page was opened on the tab: where teaching goes on there, the panel is put on it. */
  goOn(tab: number, origin: string | undefined): Promise<void>
  read(tab: number | undefined): Promise<Teachable>
  keepProgress(tab: number | undefined, progress: TeachProgress): Promise<void>
  end(tab: number | undefined): Promise<void>
  /** Proposes a version; answers where somebody else can look at it. */
  save(tab: number | undefined, draft: { guide: Guide; comment: string }): Promise<{ address: string }>
}

export function createTeaching(platform: Platform, keep: Keep): Teaching {
  async function author(): Promise<KeptSession> {
    const { sessions } = await keep.read('sessions')
    const session = sessions.find(({ account, expired }) => account.support && !expired)
    if (!session) throw new MessageRefusal('not-allowed')
    return session
  }

  async function authorOn(tab: number | undefined): Promise<KeptSession> {
    if (!(await begun(tab))) throw new MessageRefusal('not-allowed')
    return author()
  }

  async function begun(tab: number | undefined) {
    const { teaching } = await keep.read('teaching')
    return teaching.find((one) => one.tab === tab && one.until > platform.now())
  }

  return {
    async start() {
      const { sessions } = await keep.read('sessions')
      await author()
      const isService = (origin: string) => sessions.some(({ serviceOrigin }) => serviceOrigin === origin)
      const page = (await platform.hostPages.list()).find(({ origin }) => !isService(origin))
      if (!page) throw new MessageRefusal('no-host-page')
      const { tab } = page
      await keep.change(['teaching'], (kept) => {
        const others = kept.teaching.filter((one) => one.tab !== tab && one.until > platform.now())
        kept.teaching = [...others, { tab, until: platform.now() + LASTS }]
      })
      await platform.hostPages.teach(tab)
      await platform.hostPages.show(tab)
    },

    async goOn(tab, origin) {
      const { sessions } = await keep.read('sessions')
      if (!(await begun(tab)) || sessions.some(({ serviceOrigin }) => serviceOrigin === origin)) return
      // The tab may have gone elsewhere meanwhile.
      await platform.hostPages.teach(tab).catch(() => undefined)
    },

    async keepProgress(tab, progress) {
      await authorOn(tab)
      await keep.change(['teaching'], ({ teaching }) => {
        for (const one of teaching) if (one.tab === tab) one.progress = progress
      })
    },

    end: (tab) =>
      keep.change(['teaching'], (kept) => {
        kept.teaching = kept.teaching.filter((one) => one.tab !== tab)
      }),

    async read(tab) {
      const session = await authorOn(tab)
      const query = { open: 'true', sort: '-updatedAt', limit: MOST_REQUESTS }
      const [requests] = await Promise.all([
        callService(platform, session.serviceOrigin, 'listRequests', { token: session.token, query }),
        refreshGuides(platform, keep, session),
      ])
      if (!requests.ok) throw new MessageRefusal(requests.failure.code)
      const kept = await keep.read('guides', 'settings', 'sessions')
      const progress = (await begun(tab))?.progress
      return {
        ...(progress && { progress }),
        session: session.id,
        guides: guidesFor(kept, session.serviceOrigin),
        requests: requests.value === 'unchanged' ? [] : requests.value.items,
        language: languageOf(kept, platform.languages()),
      }
    },

    async save(tab, { guide, comment }) {
      const { serviceOrigin, token } = await authorOn(tab)
      const body = { guide, ...(comment && { comment }) }
      const saved = await callService(platform, serviceOrigin, 'createGuideDraft', { token, body })
      if (!saved.ok) throw new MessageRefusal(saved.failure.code)
      if (saved.value === 'unchanged') throw new MessageRefusal('unexpected-answer')
      return { address: `${serviceOrigin}/guides/drafts/${saved.value.id}` }
    },
  }
}
