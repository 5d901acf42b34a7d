import * as z from 'zod/mini'

/** The languages people and pages use here. */
export const languageSchema = z.enum(['sv', 'en'])
export type Language = z.infer<typeof languageSchema>

/** One text in every language. */
export const localisedSchema = z.strictObject({
  sv: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
})
export type Localised = z.infer<typeof localisedSchema>

/** The first of a person's preferred languages (BCP 47 tags, best first) that is spoken here; Swedish when none is. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0]
    const known = languageSchema.safeParse(primary)
    if (known.success) return known.data
  }
  return 'sv'
}
