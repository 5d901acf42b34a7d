import * as z from 'zod'
import { emailSchema } from '../shared/link-request/schema.ts'

const port = z.coerce.number().int().min(0).max(65535)
const addresses = z
  .string()
  .transform((list) => list.split(/[\s,;]+/).filter(Boolean))
  .pipe(z.array(emailSchema))
const flag = z.stringbool()

const KEY_BYTES = 32
/** One or more keys of 256 bits, as hex or base64, the first for new files. */
const keys = z.string().transform((list, context) => {
  const read = list.split(/[\s,;]+/).filter(Boolean).map((key) => Buffer.from(key, /^[0-9a-f]{64}$/i.test(key) ? 'hex' : 'base64')) // oxfmt-ignore
  if (read.length > 0 && read.every(({ length }) => length === KEY_BYTES)) return read
  context.issues.push({ code: 'custom', message: 'each key must be 32 bytes as 64 hex digits or base64', input: list })
  return z.NEVER
})

/** The environment that the service reads; README lists the same names. */
const environmentSchema = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: port.default(4310),
    PUBLIC_URL: z.url({ protocol: /^https?$/, hostname: /.+/ }).optional(),
    DATA_DIR: z.string().min(1).default('data'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().min(3).default('Kopplingsguiden <no-reply@kopplingsguiden.example>'),
    SUPPORT_EMAILS: addresses.default([]),
    INBOUND_ADDRESS: z.string().pipe(emailSchema).optional(),
    INBOUND_SMTP_PORT: port.optional(),
    INBOUND_SECRET: z.string().min(24).optional(),
    VENDOR_DOMAIN: z.string().toLowerCase().regex(z.regexes.domain).optional(),
    FORM_KEY: keys.default([]),
    FORM_TEMPLATE: z.string().optional(),
    FORM_MAPPING: z.string().optional(),
    FORM_RECIPIENT: z.string().default('kopplingar@fortnox.se').pipe(emailSchema),
    PRACTICE: flag.default(false),
    PRACTICE_PORT: port.default(4311),
    SESSION_DAYS: z.coerce.number().int().min(1).max(365).default(30),
    RETENTION_DAYS: z.coerce.number().int().min(30).max(36_500).optional(),
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  })
  .refine((read) => Boolean(read.FORM_TEMPLATE) === Boolean(read.FORM_MAPPING), {
    path: ['FORM_MAPPING'],
    message: 'FORM_TEMPLATE and FORM_MAPPING go together',
  })
  .refine(
    (read) => Boolean(read.INBOUND_ADDRESS) === Boolean(read.INBOUND_SMTP_PORT !== undefined || read.INBOUND_SECRET),
    {
      path: ['INBOUND_ADDRESS'],
      message:
        'mail is taken in at INBOUND_ADDRESS by INBOUND_SMTP_PORT or INBOUND_SECRET, so one of these goes with it',
    },
  )

/** Not for logs and terminals. */
const SECRET = new Set(['FORM_KEY', 'INBOUND_SECRET', 'DATABASE_URL', 'SMTP_URL'])

export interface Config {
  host: string
  port: number
  /** Origin that people and mails use; without a trailing slash. Empty until the port is known when PORT is 0. */
  publicUrl: string | undefined
  dataDir: string
  databaseUrl: string | undefined
  smtpUrl: string | undefined
  mailFrom: string
  supportEmails: readonly string[]
  formRecipient: string
  /** Where answers to requests are taken in, by SMTP or posted; undefined: nowhere. */
  inbound:
    | {
        /** Each request's own address is a subaddress of it. */
        address: string
        smtp: { host: string; port: number } | undefined
        secret: string | undefined
        /** Whose word about a link counts when it is shown to be theirs. */
        vendorDomain: string
      }
    | undefined
  /** Keys that signed forms and waiting mails are encrypted with; none: one is derived from the operator's own key. */
  formKeys: readonly Uint8Array[]
  /** The vendor's own PDF form, filled by its mapping instead of ours. Both or neither. */
  vendorForm: { template: string; mapping: string } | undefined
  /** Mails that cannot leave are shown on a page, and the practice accounting system is named in the web app. */
  practice: boolean
  practicePort: number
  sessionDays: number
  /** Days after which requests that are over are forgotten; undefined: never. */
  retentionDays: number | undefined
  /** How many proxies stand in front, for the client address. */
  trustProxy: number
  logLevel: string
}

export type ReadConfig = { ok: true; config: Config } | { ok: false; problems: string[] }

/** Reads the environment; each problem is a sentence that names the variable. An empty variable counts as not set. */
export function readConfig(environment: Record<string, string | undefined>): ReadConfig {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0])
      return `${name} is ${SECRET.has(name) ? 'not usable' : JSON.stringify(given[name])}: ${message}`
    })
    return { ok: false, problems }
  }
  const read = parsed.data
  return {
    ok: true,
    config: {
      host: read.HOST,
      port: read.PORT,
      publicUrl: read.PUBLIC_URL?.replace(/\/+$/, ''),
      dataDir: read.DATA_DIR,
      databaseUrl: read.DATABASE_URL,
      smtpUrl: read.SMTP_URL,
      mailFrom: read.MAIL_FROM,
      supportEmails: read.SUPPORT_EMAILS,
      formRecipient: read.FORM_RECIPIENT,
      inbound: read.INBOUND_ADDRESS
        ? {
            address: read.INBOUND_ADDRESS,
            smtp: read.INBOUND_SMTP_PORT === undefined ? undefined : { host: read.HOST, port: read.INBOUND_SMTP_PORT },
            secret: read.INBOUND_SECRET,
            vendorDomain: read.VENDOR_DOMAIN ?? read.FORM_RECIPIENT.slice(read.FORM_RECIPIENT.lastIndexOf('@') + 1),
          }
        : undefined,
      formKeys: read.FORM_KEY,
      vendorForm:
        read.FORM_TEMPLATE && read.FORM_MAPPING
          ? { template: read.FORM_TEMPLATE, mapping: read.FORM_MAPPING }
          : undefined,
      practice: read.PRACTICE,
      practicePort: read.PRACTICE_PORT,
      sessionDays: read.SESSION_DAYS,
      retentionDays: read.RETENTION_DAYS,
      trustProxy: read.TRUST_PROXY,
      logLevel: read.LOG_LEVEL,
    },
  }
}
