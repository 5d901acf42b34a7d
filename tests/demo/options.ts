import * as z from 'zod/mini'
import { parseArgs } from 'node:util'
import { administratorSchema, routeSchema } from '../../shared/link-request/schema.ts'

const optionsSchema = z.strictObject({
  administrator: z._default(administratorSchema, 'client'),
  route: z._default(routeSchema, 'form'),
  stuck: z.optional(z.enum(['not-administrator'])),
  language: z._default(z.enum(['sv', 'en']), 'sv'),
  /** Also keeps the README's pictures. */
  pictures: z._default(z.boolean(), false),
})
// Without a language, the small library says of everything that it is invalid, and no more.
z.config(z.locales.en())

export type DemoOptions = z.infer<typeof optionsSchema>

/** Reads the demo's command line; ends the process with a sentence that names a wrong option. */
export function readOptions(argv: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...argv],
    // What isn't known is refused below, in a sentence.
    strict: false,
    options: Object.fromEntries(
      Object.keys(optionsSchema.shape).map((name) => [
        name,
        { type: name === 'pictures' ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
  })
  const parsed = optionsSchema.safeParse(values)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues)
    console.error(issue.path.length > 0 ? `--${issue.path.join('.')}: ${issue.message}` : issue.message)
  process.exit(2)
}
