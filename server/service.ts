import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DNSResolver } from 'mailauth'
import { createAuditTrail } from './audit/audit-trail.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import { formPdf } from './form/form-pdf.ts'
import { createSealer, deriveKey } from './form/seal.ts'
import { createSignedForms } from './form/signed-forms.ts'
import { createGuideSigner, createOperatorKey } from './guides/guide-signer.ts'
import { seedGuides } from './guides/seed-guides.ts'
import { createReplyAddresses } from './inbound/reply-addresses.ts'
import { startMailListener } from './inbound/start-mail-listener.ts'
import { createLiveStreams } from './live/live-streams.ts'
import { createLog } from './log.ts'
import { createMailer } from './mail/mailer.ts'
import { notifyMissed } from './mail/notify-missed.ts'
import { recordFollowUp } from './mail/record-follow-up.ts'
import { createOutboxLetterbox } from './mail/outbox-letterbox.ts'
import { createStatements } from './mail/statements.ts'
import { createMetrics } from './metrics.ts'
import { startReminders } from './reminders/start-reminders.ts'
import { startRetention } from './personal-data/start-retention.ts'
import { makeFolder } from './stores/make-folder.ts'
import { openStores } from './stores/open-stores.ts'
import type { SetScene } from './rehearsal.ts'
import type { Stores } from './stores/stores.ts'
import { startWebhooks } from './webhooks/start-webhooks.ts'

/** How long calls may go on after the service was told to stop. */
const PATIENCE = 10_000

export interface Service {
  /** The origin that people and mails use. */
  url: string
  port: number
  /** Where mail to requests is taken in by SMTP. */
  mailPort?: number
  /** Takes no more calls, ends the live streams, lets calls that are under way finish, then closes the stores. */
  stop(): Promise<void>
}

interface ServiceOptions {
  /** Milliseconds since the epoch; tests put their own clock in. */
  now?: () => number
  /** Puts things in the stores before the service listens. */
  prepare?: (stores: Stores) => Promise<void>
  /** Answers for the name servers when the senders of mails are checked. */
  lookUpName?: DNSResolver
  /** Where a practice accounting system runs beside the service. */
  setScene?: SetScene
}

/** Starts the service; rejects when the port or the data folder is taken, or the database cannot be reached. */
export async function startService(
  config: Config,
  { now = Date.now, prepare, setScene, lookUpName }: ServiceOptions = {},
): Promise<Service> {
  const log = createLog(config.logLevel)
  const metrics = createMetrics()
  // Where mails are put that cannot leave, also when everything else is in a database.
  if (!config.smtpUrl) makeFolder(config.dataDir)
  const stores = await openStores(config, log)
  try {
    const operatorKey = await stores.operatorKey(createOperatorKey)
    const signer = createGuideSigner(operatorKey)
    const { formKeys, vendorForm } = config
    const sealer = createSealer(formKeys.length > 0 ? formKeys : [deriveKey(operatorKey, 'signed forms and mails')])
    const signedForms = createSignedForms(stores.files, sealer)
    // Libraries for PDF and mail are most of what there is to load; each is loaded by whoever first needs it.
    const makeForm = vendorForm
      ? await (await import('./form/vendor-form.ts')).openVendorForm(vendorForm.template, vendorForm.mapping)
      : formPdf
    await seedGuides(stores, signer, now())
    await prepare?.(stores)
    const streams = createLiveStreams(stores.changes, metrics)
    const audit = createAuditTrail(stores.audit, log)

    const server = createServer()
    server.listen(config.port, config.host)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const publicUrl = config.publicUrl ?? `http://localhost:${port}`
    const letterbox = config.smtpUrl
      ? (await import('./mail/smtp-letterbox.ts')).createSmtpLetterbox(config.smtpUrl, config.mailFrom, new URL(publicUrl).hostname) // oxfmt-ignore
      : createOutboxLetterbox(config.dataDir)
    const isLocal = !config.smtpUrl
    const mailer = createMailer({ stores, letterbox, sealer, signedForms, metrics, log, now, isLocal })
    const statements = createStatements(deriveKey(operatorKey, 'answers to mails'))
    const { inbound } = config
    const replyAddresses = inbound && createReplyAddresses(inbound.address, deriveKey(operatorKey, 'returned mails'))
    const dependencies = {
      config,
      publicUrl,
      stores,
      mailer,
      makeForm,
      signedForms,
      statements,
      replyAddresses,
      lookUpName,
      signer,
      streams,
      audit,
      metrics,
      setScene,
      log,
      now,
    }
    server.on('request', createApp(dependencies))
    const stopWebhooks = startWebhooks({ stores, log, isPractice: config.practice, now })
    const stopRetention = startRetention({ stores, log, days: config.retentionDays, now })
    mailer.start((followUp) => recordFollowUp(dependencies, followUp))
    await notifyMissed(dependencies)
    const stopReminders = startReminders(dependencies)
    const mailListener = inbound?.smtp && (await startMailListener(dependencies, inbound.smtp, lookUpName))
    log.info({ port, publicUrl }, 'The service listens')

    return {
      url: publicUrl,
      port,
      ...(mailListener && { mailPort: mailListener.port }),
      async stop() {
        await mailListener?.stop()
        const closed = once(server, 'close')
        // A connection whose last call has been answered is not waited for.
        Object.assign(server, { keepAliveTimeout: 1, keepAliveTimeoutBuffer: 0 })
        server.close()
        streams.endAll()
        server.closeIdleConnections()
        const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE)
        await closed
        clearTimeout(impatient)
        await Promise.all([stopReminders(), stopWebhooks(), stopRetention(), audit.flush()])
        await mailer.close()
        await stores.close()
        log.info('The service has stopped')
      },
    }
  } catch (error) {
    await stores.close()
    throw error
  }
}
