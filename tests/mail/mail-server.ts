import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'

/** What the server does with the next mail that comes to it. */
export type Fault =
  | 'none'
  | 'greet-busy'
  | 'drop-on-connect'
  | 'wrong-password'
  | 'greylist'
  | 'recipient-busy'
  | 'recipient-unknown'
  | 'drop-at-recipient'
  | 'drop-in-data'
  | 'full'
  | 'spam'
  | 'drop-before-answer'
  | 'silent-before-answer'
  | 'slow'

/** One mail that the server has answered for: after that, it is the server's to deliver. */
export interface Taken {
  to: string
  /** The envelope's sender. */
  from: string
  messageId: string
  mail: ParsedMail
}

export interface MailServer {
  url: string
  taken: Taken[]
  /** Every transaction that came as far as the last byte, answered or not. */
  seen: { to: string; messageId: string }[]
  stop(): Promise<void>
}

const busy = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })

/** A mail server on loopback, with TLS and a login, that fails as it is told. `nextFault` is asked once per connection. */
export async function startMailServer(nextFault: () => Fault, patienceMs = 1_500): Promise<MailServer> {
  const taken: Taken[] = []
  const seen: { to: string; messageId: string }[] = []
  const faults = new WeakMap<SMTPServerSession, Fault>()
  const sockets = new Map<string, () => void>()
  const faultOf = (session: SMTPServerSession) => faults.get(session) ?? 'none'

  const options: SMTPServerOptions = {
    secure: false,
    authMethods: ['PLAIN', 'LOGIN'],
    logger: false,
    onConnect(session, done) {
      const fault = nextFault()
      faults.set(session, fault)
      if (fault === 'drop-on-connect') sockets.get(`${session.remoteAddress}:${session.remotePort}`)?.()
      if (fault === 'greet-busy') done(busy(421, 'Too many connections'))
      else done()
    },
    onAuth({ username, password }, session, done) {
      const isWrong = faultOf(session) === 'wrong-password' || username !== 'kopplings' || password !== 'guiden'
      done(isWrong ? busy(535, 'Authentication failed') : null, { user: username ?? '' })
    },
    onRcptTo(_address, session, done) {
      const fault = faultOf(session)
      if (fault === 'drop-at-recipient') return sockets.get(`${session.remoteAddress}:${session.remotePort}`)?.()
      if (fault === 'greylist') done(busy(451, '4.7.1 Greylisted, come back later'))
      else if (fault === 'recipient-busy') done(busy(450, 'Mailbox busy'))
      else if (fault === 'recipient-unknown') done(busy(550, '5.1.1 No such mailbox'))
      else done()
      return undefined
    },
    onData(stream, session, done) {
      const fault = faultOf(session)
      const drop = sockets.get(`${session.remoteAddress}:${session.remotePort}`)
      if (fault === 'drop-in-data') {
        drop?.()
        stream.resume()
        return
      }
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => void answer(Buffer.concat(chunks)))
      async function answer(source: Buffer) {
        const mail = await simpleParser(source)
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
        const messageId = mail.messageId ?? createHash('sha256').update(source).digest('hex')
        seen.push({ to, messageId })
        if (fault === 'full') return done(busy(452, 'Insufficient storage'))
        if (fault === 'spam') return done(busy(554, '5.7.1 Refused by policy'))
        // The worst there is: the mail is the server's, and nobody hears of it.
        if (fault === 'drop-before-answer' || fault === 'silent-before-answer')
          taken.push({ to, from, messageId, mail })
        if (fault === 'drop-before-answer') return drop?.()
        if (fault === 'silent-before-answer') return undefined
        if (fault === 'slow') {
          await new Promise((resolve) => {
            setTimeout(resolve, patienceMs / 3)
          })
        }
        taken.push({ to, from, messageId, mail })
        return done(null, '2.0.0 Queued')
      }
    },
  }
  const server = new SMTPServer(options)
  server.on('error', () => undefined)
  server.server.on('connection', (socket) => {
    const key = `${socket.remoteAddress}:${socket.remotePort}`
    sockets.set(key, () => socket.destroy())
    socket.on('close', () => sockets.delete(key))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    // The certificate is made up, so it is not checked; a real server's is.
    url: `smtp://kopplings:guiden@127.0.0.1:${port}?requireTLS=true&tls.rejectUnauthorized=false&socketTimeout=${patienceMs}&greetingTimeout=${patienceMs}`,
    taken,
    seen,
    stop: () =>
      new Promise((resolve) => {
        for (const drop of sockets.values()) drop()
        server.close(() => resolve())
      }),
  }
}
