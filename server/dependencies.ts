import type { DNSResolver } from 'mailauth'
import type { AuditTrail } from './audit/audit-trail.ts'
import type { Config } from './config.ts'
import type { FormRequest } from './form/form-content.ts'
import type { SignedForms } from './form/signed-forms.ts'
import type { GuideSigner } from './guides/guide-signer.ts'
import type { ReplyAddresses } from './inbound/reply-addresses.ts'
import type { LiveStreams } from './live/live-streams.ts'
import type { Log } from './log.ts'
import type { Mailer } from './mail/mailer.ts'
import type { Statements } from './mail/statements.ts'
import type { Metrics } from './metrics.ts'
import type { SetScene } from './rehearsal.ts'
import type { Stores } from './stores/stores.ts'

/** What the app is made from; tests put their own clock in. */
export interface Dependencies {
  config: Config
  /** Origin that people and mails use, without a trailing slash. */
  publicUrl: string
  stores: Stores
  mailer: Mailer
  /** The form, filled in: ours, or the vendor's own where the operator has put it. */
  makeForm: (request: FormRequest) => Promise<Buffer>
  signedForms: SignedForms
  statements: Statements
  /** Where mail to requests is taken in; undefined where none is. */
  replyAddresses: ReplyAddresses | undefined
  /** Asks name servers about the senders of mails; tests answer themselves. */
  lookUpName?: DNSResolver | undefined
  signer: GuideSigner
  streams: LiveStreams
  audit: AuditTrail
  metrics: Metrics
  /** Only where a practice accounting system runs beside the service. */
  setScene?: SetScene | undefined
  log: Log
  /** Milliseconds since the epoch. */
  now: () => number
}
