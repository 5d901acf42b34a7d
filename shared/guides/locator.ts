import * as z from 'zod/mini'

/**
 * How a guide describes one element of a host page: what a person would say of it ("the button Spara in the dialog
 * about Bokföring"), never a class or a path. Texts may hold parameters of the link request in braces, such as
 * `{client.name}`; a locator is bound (see bind.ts) before it is used.
 */

/** Names that are accepted for an element, per page language; the first is the one guides quote. */
export const labelsSchema = z.strictObject({
  sv: z.array(z.string()).check(z.minLength(1)),
  en: z.array(z.string()).check(z.minLength(1)),
})
export type Labels = z.infer<typeof labelsSchema>

/**
 * What a person does with the element, which survives redesigns better than its tag:
 * `act` press it (button, link, menu item, icon) · `toggle` switch it on or off (checkbox, switch, pressed button, PÅ/AV pair) ·
 * `field` type in it · `radio` choose it · `heading` and `column-header` read it · `text` any visible text of its own.
 */
export const roleSchema = z.enum(['act', 'toggle', 'field', 'radio', 'heading', 'column-header', 'text'])
export type Role = z.infer<typeof roleSchema>

/** Marks that tell namesakes apart. A place that shows a different mark of the same kind is not the place. */
export const identitySchema = z.strictObject({
  email: z.optional(z.string()),
  organisationNumber: z.optional(z.string()),
  subscriptionNumber: z.optional(z.string()),
})
export type Identity = z.infer<typeof identitySchema>

/** Where the element stands. Every container given must hold; each must be one place on the page, or the target is ambiguous. */
export const containerSchema = z.discriminatedUnion('kind', [
  /** The row (of a table, grid, list or set of cards) that is about the named person or thing. */
  z.strictObject({ kind: z.literal('row'), of: labelsSchema, identity: z.optional(identitySchema) }),
  /** The first row of a table of fields in which nothing is filled in: the line that a person would go on with. */
  z.strictObject({ kind: z.literal('empty-row') }),
  /** The dialog, drawer or panel opened over the page whose title names one of these. */
  z.strictObject({
    kind: z.literal('dialog'),
    about: labelsSchema,
    identity: z.optional(identitySchema),
    /** Whose dialog it must be. One that names nobody counts only if the person was seen to open it from the right row. */
    owner: z.optional(labelsSchema),
  }),
  /** The part of the page under a heading with one of these names, up to the next heading of its rank. */
  z.strictObject({ kind: z.literal('block'), headed: labelsSchema }),
  /** The cells under a column header with one of these names. */
  z.strictObject({ kind: z.literal('column'), headed: labelsSchema }),
  /** The open menu that belongs to the control with one of these names. */
  z.strictObject({ kind: z.literal('menu'), of: labelsSchema }),
  /** The page's own content, or the navigation around it (side menus, bars of links), where both hold a namesake. */
  z.strictObject({ kind: z.literal('part'), is: z.enum(['content', 'navigation']) }),
  /** The page's top bar. */
  z.strictObject({ kind: z.literal('banner') }),
])
export type Container = z.infer<typeof containerSchema>

export const locatorSchema = z.strictObject({
  role: roleSchema,
  /** Left out: whatever has the role in the container (every switch of a dialog, say). */
  labels: z.optional(labelsSchema),
  in: z.optional(z.array(containerSchema)),
  /** Pressing it leads to another page: a namesake that opens something on this one is another. */
  kind: z.optional(z.literal('navigate')),
  /** Whether its name is written on it or an icon stands for it, where a namesake is drawn the other way. */
  drawn: z.optional(z.enum(['words', 'icon'])),
})
export type Locator = z.infer<typeof locatorSchema>
