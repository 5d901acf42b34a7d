import { generateKeyPairSync } from 'node:crypto'
import { dkimSign, type DNSResolver } from 'mailauth'
import { createTransport } from 'nodemailer'

export const VENDOR = 'lena@vendor.example'
const keys = (['vendor.example', 'elsewhere.example'] as const).map((domain) => ({
  domain,
  ...generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }),
}))

/** Name servers for the senders' keys; 127.0.0.1 may send for the domain spf.vendor.example and for no other. */
export const lookUpName: DNSResolver = async (name, type) => {
  const key = keys.find(({ domain }) => name === `mail._domainkey.${domain}`)
  if (type === 'TXT' && key) return [[`v=DKIM1; k=rsa; p=${key.publicKey.toString('base64')}`]]
  if (type === 'TXT' && name === 'spf.vendor.example') return [['v=spf1 ip4:127.0.0.1 -all']]
  if (type === 'TXT' && name === 'vendor.example') return [['v=spf1 -all']]
  throw Object.assign(new Error(`No ${type} of ${name}`), { code: 'ENOTFOUND' })
}

/** A mail as bytes: these headers, in order, and a text. */
export function aMail(headers: Record<string, string> | [string, string][], text: string): string {
  const pairs = Array.isArray(headers) ? headers : Object.entries(headers)
  const given = new Set(pairs.map(([name]) => name.toLowerCase()))
  const usual: [string, string][] = [
    ['From', VENDOR],
    ['Message-ID', `<${crypto.randomUUID()}@vendor.example>`],
    ['Content-Type', 'text/plain; charset=utf-8'],
    ['Content-Transfer-Encoding', '8bit'],
  ]
  const all = [...pairs, ...usual.filter(([name]) => !given.has(name.toLowerCase()))]
  return `${all.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${text.replaceAll(/\r?\n/g, '\r\n')}\r\n`
}

export async function signed(mail: string, domain = 'vendor.example', options: { maxBodyLength?: number } = {}) {
  const key = keys.find((one) => one.domain === domain)
  if (!key) throw new Error(`${domain} has no key`)
  const data = { signingDomain: domain, selector: 'mail', privateKey: key.privateKey, ...options }
  const { signatures } = await dkimSign(mail, { ...data, canonicalization: 'relaxed/relaxed', signatureData: [data] })
  return signatures + mail
}

/** Hands a mail over by SMTP; answers the server's code. */
export async function handIn(port: number, to: string, raw: string | Buffer, from = 'lena@relay.example') {
  const transport = createTransport({ host: '127.0.0.1', port, tls: { rejectUnauthorized: false } })
  try {
    await transport.sendMail({ envelope: { from, to }, raw })
    return 250
  } catch (error) {
    return (error as { responseCode?: number }).responseCode ?? 0
  } finally {
    transport.close()
  }
}
