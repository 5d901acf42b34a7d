import * as z from 'zod/mini'
import { localisedSchema } from '../language.ts'
import { SKETCHED_ATTRIBUTES } from './attributes.ts'

/**
 * A sketch is a page of an accounting system as structure and labels, and nothing else of it: what the practice system
 * draws systems of other vendors from, and what is taken down of a real page so that it can be rehearsed on.
 */

/** What of its look tells people, and the locator, what an element is. */
const lookSchema = z.enum(['bold', 'large', 'pressable', 'side-by-side', 'over-the-page', 'top-bar'])
export type Look = z.infer<typeof lookSchema>

export interface SketchElement {
  tag: string
  attributes?: Record<string, string | z.infer<typeof localisedSchema>> | undefined
  look?: Look[] | undefined
  children?: SketchNode[] | undefined
  /** What its shadow root holds. */
  shadow?: SketchNode[] | undefined
  /** What the document of a frame holds. */
  frame?: SketchNode[] | undefined
  /** Pressing it shows that view, or the dialog with that id ("#create"). */
  opens?: string | undefined
  /** Pressing it closes the dialog around it. */
  closes?: true | undefined
  /** Pressing it adds what the fields of its dialog hold to that list, and closes the dialog. */
  saves?: string | undefined
  /** It is there once for each entry of that list, with {names} filled in. */
  each?: string | undefined
}
export type SketchNode = string | z.infer<typeof localisedSchema> | SketchElement

/** Elements that run something, load something or are no part of what is seen. */
const NEVER = /^(?:script|style|link|meta|base|object|embed|template|noscript)$/
export const sketchNodeSchema: z.ZodMiniType<SketchNode> = z.lazy(() =>
  z.union([
    z.string(),
    localisedSchema,
    z.strictObject({
      tag: z.string().check(
        z.regex(/^[a-z][a-z0-9-]*$/),
        z.refine((tag) => !NEVER.test(tag), 'not-drawn'),
      ),
      attributes: z.optional(
        z.record(z.string().check(z.regex(SKETCHED_ATTRIBUTES)), z.union([z.string(), localisedSchema])),
      ),
      look: z.optional(z.array(lookSchema)),
      children: z.optional(z.array(sketchNodeSchema)),
      shadow: z.optional(z.array(sketchNodeSchema)),
      frame: z.optional(z.array(sketchNodeSchema)),
      opens: z.optional(z.string()),
      closes: z.optional(z.literal(true)),
      saves: z.optional(z.string()),
      each: z.optional(z.string()),
    }),
  ]),
)

export const sketchSchema = z.strictObject({
  name: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,59}$/)),
  /** As in guides. */
  system: z.string(),
  title: localisedSchema,
  /** The view that is shown first. */
  start: z.string(),
  views: z.record(z.string(), z.array(sketchNodeSchema)),
  lists: z.optional(z.record(z.string(), z.array(z.record(z.string(), z.string())))),
})
export type Sketch = z.infer<typeof sketchSchema>
