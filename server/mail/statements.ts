import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import { emailSchema } from '../../shared/link-request/schema.ts'

/**
 * What a link in the small print of a letter says, so that one press is enough and nothing has to be kept: that the
 * receiver is the wrong person for a request, or wants no more reminders. Says nothing else and signs nobody in.
 */
const statementSchema = z.strictObject({
  says: z.enum(['not-me', 'no-reminders']),
  email: emailSchema,
  /** Left out: every request that the person is asked about. */
  requestId: z.uuid().exactOptional(),
})
export type Statement = z.infer<typeof statementSchema>

export interface Statements {
  /** A token for the statement, safe in an address. */
  sign(statement: Statement): string
  /** The statement, or undefined when we did not sign it. */
  read(token: string): Statement | undefined
}

export function createStatements(key: Uint8Array): Statements {
  const markOf = (text: string) => createHmac('sha256', key).update(text).digest()
  return {
    sign(statement) {
      const text = Buffer.from(JSON.stringify(statement)).toString('base64url')
      return `${text}.${markOf(text).toString('base64url')}`
    },
    read(token) {
      const [text = '', mark = ''] = token.split('.')
      const given = Buffer.from(mark, 'base64url')
      const expected = markOf(text)
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      return statementSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data
    },
  }
}
