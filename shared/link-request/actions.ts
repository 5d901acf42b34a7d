import * as z from 'zod/mini'
import { outcomeSchema, guideReferenceSchema, channelSchema, actorSchema } from './events.ts'
import { grantSchema, partySchema, type Details, type Party, type Status } from './schema.ts'

/** The kinds of required action in the order of the article; a later kind waits for the earlier ones. */
export const actionKindSchema = z.enum([
  'sign-form',
  'send-form',
  'request-link',
  'vendor-link',
  'assign',
  'grant',
  'check-access',
])
export type ActionKind = z.infer<typeof actionKindSchema>

/** The status of a request whose earliest unfinished action is of that kind. */
export const STATUS_OF_KIND: Record<ActionKind, Exclude<Status, 'complete' | 'cancelled'>> = {
  'sign-form': 'awaiting-form',
  'send-form': 'awaiting-form',
  'request-link': 'awaiting-vendor',
  'vendor-link': 'awaiting-vendor',
  assign: 'awaiting-assignment',
  grant: 'awaiting-grant',
  'check-access': 'awaiting-access',
}

/** Why we hold an action to be done. */
export const evidenceSchema = z.strictObject({
  outcome: outcomeSchema,
  at: z.iso.datetime(),
  by: actorSchema,
  channel: channelSchema,
  guide: z.optional(guideReferenceSchema),
  /** Nobody said so: it follows from another action that is done. */
  implied: z.optional(z.literal(true)),
  permissions: z.optional(z.array(z.strictObject({ label: z.string(), on: z.boolean() }))),
  surplus: z.optional(z.array(z.string())),
})
export type Evidence = z.infer<typeof evidenceSchema>

export const requiredActionSchema = z.strictObject({
  /** `kind`, then what tells it from others of the kind: `grant/anna@byran.example/Bokföring`. */
  id: z.string(),
  kind: actionKindSchema,
  party: partySchema,
  /** The consultant's address, for `assign` and `grant`. */
  consultant: z.optional(z.string()),
  grant: z.optional(grantSchema),
  state: z.enum(['waiting', 'ready', 'done', 'blocked']),
  evidence: z.optional(evidenceSchema),
  /** Set while an action that was done is open again. */
  reopened: z.optional(z.strictObject({ reason: z.string(), at: z.iso.datetime() })),
})
export type RequiredAction = z.infer<typeof requiredActionSchema>

type PlannedAction = Pick<RequiredAction, 'id' | 'kind' | 'party' | 'consultant' | 'grant'>

export const assignActionId = (consultant: string) => `assign/${consultant}`
export const grantActionId = (consultant: string, program: string) => `grant/${consultant}/${program}`
export const checkAccessActionId = (firm: 'new-firm' | 'current-firm') => `check-access/${firm}`

/** Everything that has to be done for what the request asks, in order, without its state. */
export function planActions(details: Details): PlannedAction[] {
  const administrator: Party = details.administrator
  const consultants = details.newFirm.consultants.map(({ email }) => email)
  const links: Record<Details['route'], PlannedAction[]> = {
    digital: [
      { id: 'request-link', kind: 'request-link', party: 'new-firm' },
      { id: 'vendor-link', kind: 'vendor-link', party: administrator },
    ],
    form: [
      { id: 'sign-form', kind: 'sign-form', party: administrator },
      { id: 'send-form', kind: 'send-form', party: 'new-firm' },
      { id: 'vendor-link', kind: 'vendor-link', party: 'vendor' },
    ],
    invitation: [],
  }
  const assignments = consultants.map((consultant): PlannedAction => ({
    id: assignActionId(consultant),
    kind: 'assign',
    party: 'new-firm',
    consultant,
  }))
  return [
    ...links[details.route],
    ...(details.route === 'invitation' ? [] : assignments),
    ...consultants.flatMap((consultant) =>
      details.grants.map((grant): PlannedAction => ({
        id: grantActionId(consultant, grant.program),
        kind: 'grant',
        party: administrator,
        consultant,
        grant,
      })),
    ),
    { id: checkAccessActionId('new-firm'), kind: 'check-access', party: 'new-firm' },
    { id: checkAccessActionId('current-firm'), kind: 'check-access', party: 'current-firm' },
  ]
}

/**
 * What an approval on the digital route has done as well: there was a request to approve, and approving it makes the
 * consultant it names a consultant of the client. The guide has the request's first consultant named in it.
 */
export function impliedByApproval({ newFirm }: Details): string[] {
  const [responsible] = newFirm.consultants
  return ['request-link', ...(responsible ? [assignActionId(responsible.email)] : [])]
}

/**
 * Whether `action` may be done once the actions in `done` are: the form is signed before it is sent, sent before the
 * vendor links, or asked for before it is approved; a consultant is assigned before anything is granted to them; access is checked when all is granted.
 */
export function isReady(action: PlannedAction, plan: readonly PlannedAction[], done: ReadonlySet<string>): boolean {
  const order = actionKindSchema.options
  return plan.every((other) => {
    if (order.indexOf(other.kind) >= order.indexOf(action.kind) || done.has(other.id)) return true
    const isAboutSomeoneElse =
      action.kind === 'grant' && other.kind === 'assign' && other.consultant !== action.consultant
    return isAboutSomeoneElse
  })
}
