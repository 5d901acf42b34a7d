import * as z from 'zod/mini'

/** Every error that the service answers, with its HTTP status and title; RFC 9457 problem details carry the code. */
export const PROBLEMS = {
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'invalid-request': { status: 422, title: 'A field is missing or has a value that is not allowed' },
  'unsupported-media-type': { status: 415, title: 'The body has the wrong media type' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'sign-in-link-invalid': { status: 401, title: 'The sign-in link is unknown, used or too old' },
  'not-allowed': { status: 403, title: 'You may see this but not do it' },
  'foreign-origin': { status: 403, title: 'The request came from another site' },
  'second-person-needed': { status: 403, title: 'Somebody else has to approve what you have made' },
  'not-found': { status: 404, title: 'There is no such thing, or it is not yours to see' },
  'method-not-allowed': { status: 405, title: 'The address does not take this method' },
  'event-refused': { status: 409, title: 'The link request does not allow this now' },
  'already-exists': { status: 409, title: 'It exists already' },
  'draft-outdated': { status: 409, title: 'The guide has got a newer version since' },
  'draft-decided': { status: 409, title: 'It has been decided already' },
  'person-needed': { status: 409, title: 'The person is still needed' },
  'precondition-failed': { status: 412, title: 'It has changed since you read it' },
  'precondition-required': { status: 428, title: 'Say which revision you are changing (If-Match)' },
  'form-outdated': { status: 409, title: 'The signed form no longer says what the request asks for' },
  'signed-form-rejected': { status: 422, title: 'The uploaded form cannot be taken' },
  'mail-refused': { status: 422, title: 'The mail is not taken' },
  'too-many-requests': { status: 429, title: 'Too many tries; wait a little' },
  'internal-error': { status: 500, title: 'Something went wrong here' },
  'mail-not-sent': { status: 502, title: 'The mail could not be handed over; try again' },
  'not-ready': { status: 503, title: 'The service is not ready' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof PROBLEMS

/** RFC 9457. `errors` points at fields by JSON pointer; `refusals` names events that the state did not allow. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))),
  refusals: z.optional(z.array(z.object({ id: z.string(), refusal: z.string() }))),
})
export type Problem = z.infer<typeof problemSchema>
