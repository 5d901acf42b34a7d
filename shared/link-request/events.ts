import * as z from 'zod/mini'
import { languageSchema } from '../language.ts'
import {
  administratorSchema,
  blockReasonSchema,
  contactSchema,
  detailsSchema,
  emailSchema,
  freeTextSchema,
  partySchema,
  personSchema,
  routeSchema,
} from './schema.ts'

/**
 * How sure an outcome is. `declared`: a person said so. `observed`: the extension saw the dialog saved with the right
 * switches. `verified`: it read them back from the page after saving.
 */
export const outcomeSchema = z.enum(['declared', 'observed', 'verified'])
export type Outcome = z.infer<typeof outcomeSchema>

export const channelSchema = z.enum(['extension', 'web', 'mail', 'support', 'system'])
export type Channel = z.infer<typeof channelSchema>

/** Which guide led to an outcome. */
export const guideReferenceSchema = z.strictObject({ id: z.string(), version: z.int().check(z.positive()) })

const actionId = z.string().check(z.minLength(1), z.maxLength(600))

/** Yes or no per permission: all that leaves the host page. */
const permissionReadSchema = z.strictObject({ label: z.string().check(z.maxLength(200)), on: z.boolean() })

/** What happened, without who and when; see eventSchema. Facts are named in the past tense. */
const facts = {
  created: z.strictObject({ type: z.literal('request.created'), reference: z.string(), details: detailsSchema }),
  actionDone: z.strictObject({
    type: z.literal('action.done'),
    action: actionId,
    outcome: outcomeSchema,
    guide: z.optional(guideReferenceSchema),
    /** What the dialog held when it was saved. */
    permissions: z.optional(z.array(permissionReadSchema).check(z.maxLength(200))),
    /** Permissions that are on and were not asked for. */
    surplus: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200))),
    note: z.optional(freeTextSchema),
  }),
  actionReopened: z.strictObject({
    type: z.literal('action.reopened'),
    action: actionId,
    reason: z.enum(['grant-gone', 'returned', 'corrected', 'bounced']),
    guide: z.optional(guideReferenceSchema),
    note: z.optional(freeTextSchema),
  }),
  blocked: z.strictObject({
    type: z.literal('request.blocked'),
    reason: blockReasonSchema,
    guide: z.optional(guideReferenceSchema),
    step: z.optional(z.string().check(z.maxLength(100))),
    note: z.optional(freeTextSchema),
  }),
  unblocked: z.strictObject({ type: z.literal('request.unblocked'), note: z.optional(freeTextSchema) }),
  administratorChanged: z.strictObject({
    type: z.literal('administrator.changed'),
    administrator: administratorSchema,
    /** The person to ask instead, when it is somebody else at the same party. */
    contact: z.optional(contactSchema),
  }),
  consultantReplaced: z.strictObject({ type: z.literal('consultant.replaced'), from: emailSchema, to: personSchema }),
  routeChanged: z.strictObject({ type: z.literal('route.changed'), route: routeSchema }),
  detailsChanged: z.strictObject({ type: z.literal('details.changed'), details: detailsSchema }),
  cancelled: z.strictObject({ type: z.literal('request.cancelled'), reason: freeTextSchema }),
  reopened: z.strictObject({ type: z.literal('request.reopened'), reason: freeTextSchema }),
  noted: z.strictObject({
    type: z.literal('note.added'),
    text: freeTextSchema,
    /** People of the request that the note is meant for; they get a mail. */
    mentions: z.optional(z.array(emailSchema).check(z.maxLength(30))),
  }),
  invited: z.strictObject({
    type: z.literal('invitation.sent'),
    party: partySchema,
    to: emailSchema,
    language: languageSchema,
  }),
  reminded: z.strictObject({
    type: z.literal('reminder.sent'),
    party: partySchema,
    to: emailSchema,
    language: languageSchema,
  }),
  /** A mail to the request's own address. It changes nothing: it is a person's to read. */
  mailReceived: z.strictObject({
    type: z.literal('mail.received'),
    from: emailSchema,
    text: freeTextSchema,
    /** Shown to come from the vendor; else anybody may have written it. */
    isProven: z.boolean(),
  }),
  mailRefused: z.strictObject({
    type: z.literal('mail.refused'),
    /** By a link in a letter: they are the wrong person, or want no more reminders. */
    says: z.enum(['not-me', 'no-reminders']),
    party: partySchema,
    to: emailSchema,
  }),
} as const

/** Who did it: a party to the request, support, or the service itself. */
export const actorSchema = z.strictObject({
  role: z.enum([...partySchema.options, 'support', 'system']),
  name: z.optional(z.string()),
  email: z.optional(emailSchema),
})
export type Actor = z.infer<typeof actorSchema>

const submission = {
  /** Made by the client; the same id twice is the same event. */
  id: z.uuid(),
  /** When it happened by the client's clock. The order of the history is the order of arrival, not this. */
  at: z.iso.datetime(),
  channel: channelSchema,
}
const submitted = <S extends z.core.$ZodShape>(fact: z.ZodMiniObject<S, z.core.$strict>) => z.extend(fact, submission)
const recorded = <S extends z.core.$ZodShape>(fact: z.ZodMiniObject<S, z.core.$strict>) =>
  z.extend(fact, {
    ...submission,
    actor: actorSchema,
    /** When the service took it in: what waiting times are counted from, since client clocks are off. */
    recordedAt: z.iso.datetime(),
  })

/** An event as a client sends it: what a person or the extension can have done. The service adds who. */
export const eventSubmissionSchema = z.discriminatedUnion('type', [
  submitted(facts.actionDone),
  submitted(facts.actionReopened),
  submitted(facts.blocked),
  submitted(facts.unblocked),
  submitted(facts.administratorChanged),
  submitted(facts.consultantReplaced),
  submitted(facts.routeChanged),
  submitted(facts.cancelled),
  submitted(facts.reopened),
  submitted(facts.noted),
])
export type EventSubmission = z.infer<typeof eventSubmissionSchema>

/** One line of a link request's append-only history; the last six only the service writes. */
export const eventSchema = z.discriminatedUnion('type', [
  recorded(facts.actionDone),
  recorded(facts.actionReopened),
  recorded(facts.blocked),
  recorded(facts.unblocked),
  recorded(facts.administratorChanged),
  recorded(facts.consultantReplaced),
  recorded(facts.routeChanged),
  recorded(facts.cancelled),
  recorded(facts.reopened),
  recorded(facts.noted),
  recorded(facts.created),
  recorded(facts.detailsChanged),
  recorded(facts.invited),
  recorded(facts.reminded),
  recorded(facts.mailReceived),
  recorded(facts.mailRefused),
])
export type LinkRequestEvent = z.infer<typeof eventSchema>
export type EventType = LinkRequestEvent['type']
