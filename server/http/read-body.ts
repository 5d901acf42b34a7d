import express, { type Request, type RequestHandler, type Response } from 'express'
import { INBOUND_LIMIT } from '../inbound/inbound-mail.ts'
import { ProblemError } from '../problem-error.ts'

export const JSON_LIMIT = 256 * 1024
export const FORM_LIMIT = 10 * 1024 * 1024

const EMPTY = 'entity.empty'
const parseJson = express.json({
  limit: JSON_LIMIT,
  strict: false,
  type: () => true,
  // Taken for {} otherwise, which says "change nothing" where every field may be left out.
  verify(_request, _response, body) {
    if (body.length === 0) throw Object.assign(new Error('The body is empty'), { type: EMPTY })
  },
})
const parseMail = express.raw({ limit: INBOUND_LIMIT, type: () => true })
const parsePdf = express.raw({ limit: FORM_LIMIT, type: () => true })

/** The JSON body. Ends the call when it has another media type, is too large or is not JSON. */
export async function readJson(request: Request, response: Response): Promise<unknown> {
  if (!request.is(['application/json', '+json'])) {
    throw new ProblemError('unsupported-media-type', { detail: 'Send application/json.' })
  }
  await run(parseJson, request, response, `The body may be ${JSON_LIMIT / 1024} kB at most.`)
  return request.body
}

/** The body as bytes, sent as application/pdf. */
export async function readPdf(request: Request, response: Response): Promise<Uint8Array> {
  if (!request.is('application/pdf')) {
    throw new ProblemError('unsupported-media-type', { detail: 'Send the form as application/pdf.' })
  }
  await run(parsePdf, request, response, `The form may be ${FORM_LIMIT / 1024 / 1024} MB at most.`)
  return Buffer.isBuffer(request.body) ? request.body : new Uint8Array()
}

/** A whole mail as bytes, sent as message/rfc822. */
export async function readMail(request: Request, response: Response): Promise<Buffer> {
  if (!request.is('message/rfc822')) {
    throw new ProblemError('unsupported-media-type', { detail: 'Send the mail as message/rfc822.' })
  }
  await run(parseMail, request, response, `The mail may be ${INBOUND_LIMIT / 1024 / 1024} MB at most.`)
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}

function run(parse: RequestHandler, request: Request, response: Response, tooLarge: string): Promise<void> {
  return new Promise((resolve, reject) => {
    void parse(request, response, (error?: unknown) => {
      if (error === undefined) resolve()
      else reject(bodyProblem(error, tooLarge))
    })
  })
}

/** body-parser's errors carry a `type`; https://github.com/expressjs/body-parser#errors */
function bodyProblem(error: unknown, tooLarge: string): unknown {
  const { type, status } = error as { type?: string; status?: number }
  if (type === EMPTY) return new ProblemError('invalid-request', { detail: 'The body is empty; send JSON.' })
  if (type === 'entity.too.large') return new ProblemError('body-too-large', { detail: tooLarge })
  if (status === 415) return new ProblemError('unsupported-media-type')
  if (status !== undefined && status < 500) return new ProblemError('malformed-json')
  return error
}
