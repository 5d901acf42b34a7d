import { createHash, timingSafeEqual } from 'node:crypto'
import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { readMail } from '../http/read-body.ts'
import { takeMail } from '../inbound/take-mail.ts'
import { ProblemError } from '../problem-error.ts'

/** Mail that a mail server posts, where it cannot be handed over by SMTP. */
export function inboundRoutes(dependencies: Dependencies): Pick<Handlers, 'receiveMail'> {
  const { config, lookUpName, log } = dependencies
  return {
    async receiveMail({ query, request, response }) {
      const secret = config.inbound?.secret
      if (!secret) throw new ProblemError('not-found')
      if (!isSame(request.headers.authorization ?? '', `Bearer ${secret}`)) throw new ProblemError('not-signed-in')
      const raw = await readMail(request, response)
      const taken = await takeMail(dependencies, { raw, to: query.to }, lookUpName)
      log.info({ outcome: taken.outcome }, 'A mail came in')
      if (taken.outcome === 'refused') throw new ProblemError('mail-refused', { detail: taken.why })
      return { outcome: taken.outcome }
    },
  }
}

/** Takes as long whatever is different. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
