import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { callbackify, promisify } from 'node:util'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import type { Dependencies } from '../dependencies.ts'
import { INBOUND_LIMIT } from './inbound-mail.ts'
import { isKnownAddress, takeMail } from './take-mail.ts'
import type { DNSResolver } from 'mailauth'

/** Patience with a sender, in milliseconds, and how many may come at once. */
const PATIENCE = 60_000
const SENDERS_AT_ONCE = 20
const CLOSING_PATIENCE = 5_000
const RECIPIENTS_AT_MOST = 5

export interface MailListener {
  port: number
  stop(): Promise<void>
}

/** Listens for mail to requests' own addresses; refuses any other address, so that it relays nothing. Rejects when the port is taken. */
export async function startMailListener(
  dependencies: Dependencies,
  { host, port }: { host: string; port: number },
  resolver?: DNSResolver,
): Promise<MailListener> {
  const { log } = dependencies
  const { SMTPServer } = await import('smtp-server')
  const server = new SMTPServer({
    banner: 'Kopplingsguiden',
    disabledCommands: ['AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    size: INBOUND_LIMIT,
    maxClients: SENDERS_AT_ONCE,
    socketTimeout: PATIENCE,
    logger: false,
    closeTimeout: CLOSING_PATIENCE,
    onRcptTo({ address }, { envelope }, done) {
      const check = async () => {
        if (envelope.rcptTo.length >= RECIPIENTS_AT_MOST) throw new Refusal(452, '4.5.3 Too many recipients')
        const isKnown = await isKnownAddress(dependencies, address)
        if (!isKnown) throw new Refusal(550, '5.1.1 There is no such address')
      }
      answerWith(check, done)
    },
    onData(stream, session, done) {
      answerWith(() => take(dependencies, stream, session, resolver), done)
    },
  })
  /** What is no answer of ours is our fault: the sender keeps the mail and tries again. */
  function answerWith(work: () => Promise<void>, done: (error?: Error | null) => void): void {
    callbackify(async () => {
      try {
        await work()
      } catch (error) {
        if (error instanceof Refusal) throw error
        log.error({ err: error }, 'A mail could not be taken in')
        throw new Refusal(451, '4.3.0 Try again later')
      }
    })(done)
  }
  server.on('error', (error) => log.warn({ err: error }, 'A connection that brought mail broke off'))
  server.listen(port, host)
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => promisify((done: () => void) => server.close(done))(),
  }
}

/** Ends with a Refusal when the mail is not taken for one of its recipients. */
async function take(
  dependencies: Dependencies,
  stream: SMTPServerDataStream,
  { envelope, remoteAddress, hostNameAppearsAs }: SMTPServerSession,
  resolver: DNSResolver | undefined,
): Promise<void> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= INBOUND_LIMIT) chunks.push(chunk)
  }
  if (size > INBOUND_LIMIT) throw new Refusal(552, '5.3.4 The mail is too large')
  const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
  const from = { ip: remoteAddress, helo: hostNameAppearsAs, sender }
  const raw = Buffer.concat(chunks)
  for (const { address } of envelope.rcptTo) {
    const taken = await takeMail(dependencies, { raw, to: address, envelope: from }, resolver)
    dependencies.log.info({ outcome: taken.outcome }, 'A mail came in')
    if (taken.outcome === 'refused') throw new Refusal(554, `5.6.0 ${taken.why}`)
  }
}

/** What a sender is told by SMTP. */
class Refusal extends Error {
  readonly responseCode: number
  constructor(responseCode: number, text: string) {
    super(text)
    this.name = 'Refusal'
    this.responseCode = responseCode
  }
}
