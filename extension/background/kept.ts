import * as z from 'zod/mini'
import { ROUTES } from '../../shared/contracts/http.ts'
import { accountSchema } from '../../shared/contracts/identity-routes.ts'
import { requestAnswerSchema } from '../../shared/contracts/request-routes.ts'
import { signedGuideSchema } from '../../shared/contracts/guide-routes.ts'
import { popoverPlaceSchema, teachingTabSchema } from '../../shared/contracts/messages.ts'
import { languageSchema } from '../../shared/language.ts'
import { eventSubmissionSchema } from '../../shared/link-request/events.ts'

/**
 * Everything the background knows, as it lies in the browser's storage: a worker may be gone between any two lines, so
 * nothing lives in memory alone.
 */
const keptSessionSchema = z.strictObject({
  id: z.string(),
  serviceOrigin: z.string(),
  token: z.string(),
  account: accountSchema,
  expired: z.boolean(),
  /** The operator's public key as it was when the person connected: guides signed by another are refused. */
  guideKey: z.string(),
})
export type KeptSession = z.infer<typeof keptSessionSchema>

const waitingEventSchema = z.strictObject({
  kind: z.literal('event'),
  session: z.string(),
  requestId: z.string(),
  event: eventSubmissionSchema,
  /** Host of the page that it was read from; stays in this browser. */
  page: z.optional(z.string()),
  /** By which the person knows the request, also when it is gone from the list. */
  client: z._default(z.string(), ''),
})
const waitingHealthSchema = z.strictObject({
  kind: z.literal('health'),
  session: z.string(),
  health: ROUTES.recordGuideHealth.body,
})
/** One thing that the service has not acknowledged yet. */
const waitingSchema = z.discriminatedUnion('kind', [waitingEventSchema, waitingHealthSchema])
export type Waiting = z.infer<typeof waitingSchema>
export type WaitingEvent = z.infer<typeof waitingEventSchema>

const setAsideSchema = z.strictObject({
  entry: waitingEventSchema,
  /** Why the service will never take it: its stable code, and its own words. */
  code: z.string(),
  detail: z.optional(z.string()),
  at: z.number(),
})

/** Until when a service is left alone, and why. */
const holdSchema = z.strictObject({
  since: z.number(),
  until: z.number(),
  tries: z.int(),
  code: z.string(),
  /** The service has asked for the pause: nothing is sent before it is over, whatever happens. */
  isAsked: z.boolean(),
})
export type Hold = z.infer<typeof holdSchema>

const KEPT = {
  sessions: z._default(z.array(keptSessionSchema), []),
  outbox: z._default(z.array(waitingSchema), []),
  setAside: z._default(z.array(setAsideSchema), []),
  /** What the service has taken, newest last; only the last ones. */
  sent: z._default(z.array(z.strictObject({ entry: waitingEventSchema, at: z.number() })), []),
  /** Keys of the requests where it was the person's turn when that was last looked at. */
  turns: z._default(z.array(z.string()), []),
  /** By session. */
  holds: z._default(z.record(z.string(), holdSchema), {}),
  /** The open link requests by session, as the service last told. */
  requests: z._default(
    z.record(
      z.string(),
      z.strictObject({
        etag: z.optional(z.string()),
        hasMore: z.boolean(),
        items: z.array(requestAnswerSchema),
      }),
    ),
    {},
  ),
  /** Guides whose signature was good, by service origin. */
  guides: z._default(
    z.record(
      z.string(),
      z.strictObject({
        etag: z.optional(z.string()),
        items: z.array(signedGuideSchema),
        refused: z.array(z.strictObject({ id: z.string(), reason: z.enum(['unsigned', 'unreadable', 'older']) })),
      }),
    ),
    {},
  ),
  /** How far people are in guides, by session and guide; what was told of it already. */
  walks: z._default(
    z.record(
      z.string(),
      z.strictObject({
        session: z.string(),
        guide: ROUTES.recordGuideHealth.body.shape.guide,
        step: z.string(),
        at: z.number(),
        told: z.array(z.string()),
      }),
    ),
    {},
  ),
  /** The tabs on which an author of guides has begun to teach. */
  teaching: z._default(z.array(teachingTabSchema), []),
  settings: z._default(
    z.strictObject({
      language: z.optional(languageSchema),
      paused: z.boolean(),
      pausedSites: z._default(z.array(z.string()), []),
      place: z.optional(popoverPlaceSchema),
    }),
    {
      paused: false,
      pausedSites: [],
    },
  ),
} as const

export type KeptName = keyof typeof KEPT
export type Kept = { [K in KeptName]: z.output<(typeof KEPT)[K]> }

/** What can be fetched again; thrown out first when room is short. */
export const REPLACEABLE: readonly KeptName[] = ['requests', 'guides', 'sent', 'walks']

/** The value as it was kept; undefined when it is not one that this version can read. */
export function readKept<K extends KeptName>(name: K, value: unknown): Kept[K] | undefined {
  const parsed = KEPT[name].safeParse(value)
  return parsed.success ? (parsed.data as Kept[K]) : undefined
}
