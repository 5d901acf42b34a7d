import { expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { newText } from '../../server/inbound/new-text.ts'
import { createReplyAddresses } from '../../server/inbound/reply-addresses.ts'
import { saysLinked } from '../../server/inbound/says-linked.ts'

it.each([
  ['Kopplingen är klar.', true],
  ['Hej! Dubbelsammankopplingen är genomförd. Hör av er om ni har frågor.', true],
  ['Klienten är nu kopplad till er byrå.', true],
  ['The link has been made.', true],
  ['Vi hör av oss när kopplingen är gjord.', false],
  ['Kopplingen är klar, men abonnemangsnumret är fel.', false],
  ['Är kopplingen klar?', false],
  ['Kopplingen kommer att vara klar i morgon.', false],
  ['Tack för ditt mejl.', false],
])('reads %o as the answer: %s', (text, expected) => {
  expect(saysLinked(text)).toBe(expected)
})

it.each([
  'Tack!\n\nDen tis 3 mars 2026 kl 09:12 skrev Kopplingsguiden <x@y.example>:\n> Kopplingen är klar',
  'Tack!\r\n\r\n-----Ursprungligt meddelande-----\r\nKopplingen är klar',
  'Tack!\n\nFrån: Kopplingsguiden\nKopplingen är klar',
  'Tack!\n> Kopplingen är klar',
])('leaves out what is quoted (%#)', (text) => {
  expect(newText(text)).toBe('Tack!')
})

it('tells its own addresses from others', () => {
  const addresses = createReplyAddresses('svar@kopplings.example', Buffer.from('k'))
  expect(addresses.read(addresses.replyTo('DK-7F3K-9QX2'))).toEqual({ reference: 'DK-7F3K-9QX2' })
  expect(addresses.read('Svar+DK-7F3K-9QX2@Kopplings.example')).toEqual({ reference: 'DK-7F3K-9QX2' })
  expect(addresses.read(addresses.returnTo('DK-7F3K-9QX2', 'mail/1'))?.bounceMark).toMatch(/^[0-9a-f]{20}$/)
  for (const other of ['svar@kopplings.example', 'svar+../x@kopplings.example', 'svar+DK-1@x.example', 'x', ''])
    expect(addresses.read(other)).toBeUndefined()
})

it.each([
  [{ INBOUND_ADDRESS: 'svar' }, 'INBOUND_ADDRESS'],
  [{ INBOUND_ADDRESS: 'svar@x.example' }, 'INBOUND_ADDRESS'],
  [{ INBOUND_SMTP_PORT: '2525' }, 'INBOUND_ADDRESS'],
  [{ INBOUND_ADDRESS: 'svar@x.example', INBOUND_SECRET: 'short' }, 'INBOUND_SECRET is not usable'],
  [{ VENDOR_DOMAIN: 'not a domain' }, 'VENDOR_DOMAIN'],
])('names the variable that is wrong: %o', (environment, name) => {
  const read = readConfig(environment)
  expect(read.ok ? '' : read.problems.join('\n')).toContain(name)
})
