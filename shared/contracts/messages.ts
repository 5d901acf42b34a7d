import * as z from 'zod/mini'
import type { Lead } from '../guides/lead.ts'
import { guideSchema } from '../guides/schema.ts'
import { languageSchema, type Language } from '../language.ts'
import { eventSubmissionSchema } from '../link-request/events.ts'
import type { HostWords } from '../host-words.ts'
import type { OverlayWords } from '../overlay-words.ts'
import { ROUTES } from './http.ts'
import { accountSchema } from './identity-routes.ts'
import { requestAnswerSchema } from './request-routes.ts'

/**
 * What the extension's parts say to each other: always a question to the background, with one answer. The background
 * checks every payload, whoever sent it; a name that is not here is refused.
 */

/** A signed-in account at one service. A person may have several. */
export const sessionSummarySchema = z.strictObject({
  /** Service origin and address; tells sessions apart. */
  id: z.string(),
  serviceOrigin: z.url(),
  account: accountSchema,
  /** The service no longer takes the token: the person must connect again. Nothing kept is lost meanwhile. */
  expired: z.boolean(),
})
export type SessionSummary = z.infer<typeof sessionSummarySchema>

/** One open link request that the person has a part in, with the events applied that the service has not seen yet. */
export const taskSchema = z.strictObject({ session: z.string(), request: requestAnswerSchema })
export type Task = z.infer<typeof taskSchema>

/** Where the person has put the popover: its left and top, in CSS pixels of the window. */
export const popoverPlaceSchema = z.strictObject({ left: z.number(), top: z.number() })
export type PopoverPlace = z.infer<typeof popoverPlaceSchema>

/** All that the overlay needs to guide on a page. */
export interface Work {
  tasks: Task[]
  /** What guides lead the person through in them, done or not; what one operator signed, in that operator's requests only. */
  leads: (Lead & { session: string; requestId: string })[]
  language: Language
  words: OverlayWords
  hostWords: HostWords
  /** Where the popover was put on an earlier page. */
  place?: PopoverPlace
}

export const connectionSchema = z.strictObject({
  state: z.enum(['online', 'offline', 'reconnect', 'unpaired']),
  /** Events kept until the service has acknowledged them. */
  waiting: z.int(),
  /** Why the last try failed, as a stable code. */
  problem: z.optional(z.string()),
})
export type Connection = z.infer<typeof connectionSchema>

/** One thing that happened on a page: what was read there, and what became of it. It never leaves this browser. */
export const activitySchema = z.strictObject({
  id: z.uuid(),
  session: z.string(),
  requestId: z.uuid(),
  /** The client's name, by which people know the request. */
  client: z.string(),
  /** Host of the page that it was read from. */
  page: z.optional(z.string()),
  /** All that is sent of it. */
  event: eventSubmissionSchema,
  at: z.iso.datetime(),
  state: z.enum(['waiting', 'sent', 'set-aside']),
  /** Why it was set aside: a stable code, and the service's words. */
  problem: z.optional(z.strictObject({ code: z.string(), detail: z.optional(z.string()) })),
})
export type Activity = z.infer<typeof activitySchema>

/** How far an author has come, so that the next page goes on from there. */
const teachProgressSchema = z.strictObject({
  request: z.optional(z.string()),
  guide: z.string(),
  step: z.string(),
  /** The guide with what was taught so far. */
  taught: z.optional(guideSchema),
})
export type TeachProgress = z.infer<typeof teachProgressSchema>

/** An author's tab. */
export const teachingTabSchema = z.strictObject({
  tab: z.int(),
  until: z.number(),
  progress: z.optional(teachProgressSchema),
})

/** What an author of guides works with on a page. */
export const teachableSchema = z.strictObject({
  session: z.string(),
  guides: z.array(guideSchema),
  /** Open link requests, the latest first: a guide is tried with the names of one. */
  requests: z.array(requestAnswerSchema),
  language: languageSchema,
  progress: z.optional(teachProgressSchema),
})
export type Teachable = z.infer<typeof teachableSchema>

export const MESSAGES = {
  /** A page where guides may apply was opened: the overlay is put there when a task is this person's turn. */
  'page.opened': { payload: z.strictObject({}), answer: z.strictObject({ guided: z.boolean() }) },
  'work.read': { payload: z.strictObject({}), answer: z.custom<Work>() },
  /** Keeps an event until the service has it; answers when it is safely stored, online or not. */
  'event.record': {
    payload: z.strictObject({ session: z.string(), requestId: z.uuid(), event: eventSubmissionSchema }),
    answer: z.strictObject({ waiting: z.int() }),
  },
  'guide-health.record': {
    payload: z.strictObject({
      session: z.string(),
      health: z.omit(ROUTES.recordGuideHealth.body, { id: true, browser: true }),
    }),
    answer: z.strictObject({ waiting: z.int() }),
  },
  /** From the join page's bridge; the service is the sender's origin, never the payload's. */
  'session.pair': {
    payload: z.strictObject({ token: z.string().check(z.minLength(20), z.maxLength(200)) }),
    answer: sessionSummarySchema,
  },
  /** The accounts that are connected: all of them to the extension's own pages, a service's own to its page. */
  'session.list': { payload: z.strictObject({}), answer: z.array(sessionSummarySchema) },
  'session.forget': { payload: z.strictObject({ session: z.string() }), answer: z.strictObject({}) },
  'status.read': {
    payload: z.strictObject({}),
    answer: z.strictObject({
      connection: connectionSchema,
      sessions: z.array(sessionSummarySchema),
      tasks: z.array(taskSchema),
      /** Newest first. */
      activity: z.array(activitySchema),
      language: languageSchema,
      paused: z.boolean(),
      /** Origins of pages on which the guide is paused. */
      pausedSites: z.array(z.string()),
    }),
  },
  /** The person has seen that the service refused the event. */
  'set-aside.dismiss': { payload: z.strictObject({ event: z.uuid() }), answer: z.strictObject({}) },
  'language.choose': { payload: z.strictObject({ language: languageSchema }), answer: z.strictObject({}) },
  'popover.move': { payload: z.strictObject({ place: popoverPlaceSchema }), answer: z.strictObject({}) },
  /** Everywhere, or on the pages of one origin only. */
  'guiding.pause': {
    payload: z.strictObject({ paused: z.boolean(), site: z.optional(z.url()) }),
    answer: z.strictObject({}),
  },
  /** Lets an author teach on the page of the accounting system that was used last. */
  'teach.start': { payload: z.strictObject({}), answer: z.strictObject({}) },
  'teach.read': { payload: z.strictObject({}), answer: teachableSchema },
  'teach.keep': { payload: teachProgressSchema, answer: z.strictObject({}) },
  /** The author has closed the panel: the tab's next pages have none. */
  'teach.end': { payload: z.strictObject({}), answer: z.strictObject({}) },
  /** Saves a draft on the service; answers where somebody else can approve it. */
  'teach.save': {
    payload: z.strictObject({ guide: guideSchema, comment: z.string().check(z.maxLength(1000)) }),
    answer: z.strictObject({ address: z.string() }),
  },
} as const

export type MessageName = keyof typeof MESSAGES
export type MessagePayload<K extends MessageName> = z.input<(typeof MESSAGES)[K]['payload']>
export type MessageAnswer<K extends MessageName> = z.output<(typeof MESSAGES)[K]['answer']>

/** Told to every guided page, without content: something that `work.read` answers has changed. */
export const WORK_CHANGED = 'work.changed'

/**
 * Between the join page and the extension's bridge on it, by window messages within the page's own origin: the page
 * asks who is there, the bridge answers; after the person's click the page hands over the token.
 */
export const bridgeMessageSchema = z.discriminatedUnion('kopplingsguiden', [
  z.strictObject({ kopplingsguiden: z.literal('hello') }),
  z.strictObject({ kopplingsguiden: z.literal('present'), version: z.string(), connectedAs: z.array(z.string()) }),
  z.strictObject({ kopplingsguiden: z.literal('pair'), token: z.string() }),
  z.strictObject({ kopplingsguiden: z.literal('paired'), ok: z.boolean(), problem: z.optional(z.string()) }),
])
export type BridgeMessage = z.infer<typeof bridgeMessageSchema>
