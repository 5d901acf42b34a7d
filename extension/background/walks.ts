import type { MessagePayload } from '../../shared/contracts/messages.ts'
import type { Platform } from '../platform/platform.ts'
import type { Keep } from './keep.ts'
import type { Kept } from './kept.ts'
import type { Outbox } from './outbox.ts'

type Health = MessagePayload<'guide-health.record'>['health']
type Walk = Kept['walks'][string]

/** How long, in milliseconds, nobody has been on any step before a walk counts as abandoned. */
const ABANDONED_AFTER = 60 * 60_000

/**
 * How people come through guides, told to the service as guide health: each step and outcome once a walk, however often the
 * page was loaded, so that rates mean something; and where a walk ended that was not brought to its end.
 */
export interface Walks {
  /** Notes what the overlay tells; answers whether it is new in this walk, and so worth telling. */
  isNew(session: string, health: Health): Promise<boolean>
  /** The guide has led to what it is for. */
  finished(session: string, guide: string): Promise<void>
  /** Tells of the walks that were left. */
  tellAbandoned(): Promise<void>
}

const keyOf = (session: string, guide: string) => `${session} ${guide}`
/** What a person says by pressing counts each time. */
const SAID: ReadonlySet<Health['outcome']> = new Set(['done-by-hand', 'reported'])

export function createWalks(platform: Platform, keep: Keep, outbox: Pick<Outbox, 'add'>): Walks {
  return {
    isNew: (session, { guide, step, outcome, hint }) =>
      keep.change(['walks'], ({ walks }) => {
        const key = keyOf(session, guide.id)
        const known = walks[key]
        const walk: Walk =
          known && known.guide.version === guide.version ? known : { session, guide, step, at: 0, told: [] }
        const mark = [step, outcome, hint ?? ''].join(' ')
        const isNew = SAID.has(outcome) || !walk.told.includes(mark)
        walks[key] = { ...walk, step, at: platform.now(), told: isNew ? [...walk.told, mark] : walk.told }
        return isNew
      }),

    finished: (session, guide) =>
      keep.change(['walks'], ({ walks }) => {
        delete walks[keyOf(session, guide)]
      }),

    async tellAbandoned() {
      const { walks } = await keep.read('walks')
      const isLeft = ({ at }: Walk) => platform.now() - at > ABANDONED_AFTER
      for (const [key, { session, guide, step }] of Object.entries(walks).filter(([, walk]) => isLeft(walk))) {
        // Forgotten first: rather once too few than twice.
        const wasThere = await keep.change(['walks'], (kept) => delete kept.walks[key])
        const id = crypto.randomUUID()
        const health = { id, guide, step, outcome: 'abandoned' as const, browser: platform.browser }
        if (wasThere) await outbox.add({ kind: 'health', session, health })
      }
    },
  }
}
