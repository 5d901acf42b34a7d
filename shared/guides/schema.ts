import * as z from 'zod/mini'
import { languageSchema, localisedSchema } from '../language.ts'
import { blockReasonSchema } from '../link-request/schema.ts'
import { locatorSchema, labelsSchema } from './locator.ts'

/**
 * A guide is data: it leads one kind of person through one part of a link request on one system's pages. The player
 * (extension/overlay) asks the page where it is; the active step is the last one whose target is on the page, whose
 * `needs` hold and whose `done` does not.
 */

/** Something that can be read off the page or the link request. */
export type Condition =
  | { shows: z.infer<typeof locatorSchema> }
  | { on: z.infer<typeof locatorSchema> }
  | { filled: z.infer<typeof locatorSchema>; with?: z.infer<typeof labelsSchema> | undefined }
  | { company: z.infer<typeof labelsSchema> }
  | { recorded: true }
  | { saved: true }
  | { pressedInVain: true }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

export const conditionSchema: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    /** At least one such element is on the page, seen and reachable; one that something lies over neither is nor is not. */
    z.strictObject({ shows: locatorSchema }),
    /** Every such switch is on, and there is at least one. Unknown counts as not. */
    z.strictObject({ on: locatorSchema }),
    /** The field holds one of these texts or numbers, however it is written, or has it chosen; without `with`, anything. */
    z.strictObject({ filled: locatorSchema, with: z.optional(labelsSchema) }),
    /** The company that the page shows as open has one of these names. */
    z.strictObject({ company: labelsSchema }),
    /** The link request already records the action that this step works on. */
    z.strictObject({ recorded: z.literal(true) }),
    /** The person has pressed the committing step's target since its `needs` held, and the dialog is gone. */
    z.strictObject({ saved: z.literal(true) }),
    /** The control that opens the guide's menu was pressed, and a while later there is none. */
    z.strictObject({ pressedInVain: z.literal(true) }),
    z.strictObject({ all: z.array(conditionSchema) }),
    z.strictObject({ any: z.array(conditionSchema) }),
    z.strictObject({ not: conditionSchema }),
  ]),
)

/** Said in place of "not found" when its condition holds; `blocks` marks the request so that support sees why it stands still. */
export const hintSchema = z.strictObject({
  id: z.string(),
  when: conditionSchema,
  text: localisedSchema,
  blocks: z.optional(blockReasonSchema),
})

export const stepSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  title: localisedSchema,
  text: localisedSchema,
  /** What to look for when the target is not found: in words that a person can use. */
  lookFor: localisedSchema,
  target: locatorSchema,
  /** `grants`: once per grant that is left. `permissions`: one spotlight per permission asked for in the current grant. */
  forEach: z.optional(z.enum(['grants', 'permissions'])),
  /** Holds where the target ought to be: when it isn't found there, the overlay says so instead of leading back. */
  at: z.optional(conditionSchema),
  needs: z.optional(conditionSchema),
  done: z.optional(conditionSchema),
  /** Pressing the target saves: what the dialog then held is the evidence. */
  commits: z.optional(z.literal(true)),
  hints: z.optional(z.array(hintSchema)),
})
export type Step = z.infer<typeof stepSchema>

export const guideSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  version: z.int().check(z.positive()),
  system: z.string(),
  title: localisedSchema,
  /** Who is led. */
  audience: z.enum(['new-firm', 'administrator', 'both-firms']),
  /** The kind of required action that it moves on. */
  fulfils: z.enum(['request-link', 'vendor-link', 'assign', 'grant', 'check-access']),
  /** How to recognise that the guide applies: the company that must be open, and what else the page must show. */
  page: z.strictObject({ company: labelsSchema, when: z.optional(conditionSchema) }),
  /** Where reading the page is enough to know that the action is done, without a committing step. */
  complete: z.optional(conditionSchema),
  /** Page languages that its labels cover. */
  languages: z.array(languageSchema),
  steps: z.array(stepSchema).check(z.minLength(1)),
  hints: z.optional(z.array(hintSchema)),
})
export type Guide = z.infer<typeof guideSchema>
