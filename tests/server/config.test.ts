import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { startServiceProcess } from '../stores/a-service.ts'

const problemsOf = (environment: Record<string, string>) => {
  const read = readConfig(environment)
  return read.ok ? [] : read.problems
}

describe('a variable that cannot be used is named', () => {
  it.each([
    ['a port', 'PORT', '70000'],
    ['a port', 'PRACTICE_PORT', 'http'],
    ['an address of the web', 'PUBLIC_URL', 'kopplingsguiden.example'],
    ['the address of a database', 'DATABASE_URL', 'mysql://127.0.0.1/x'],
    ['the address of a mail server', 'SMTP_URL', 'https://mail.example'],
    ['a list of mail addresses', 'SUPPORT_EMAILS', 'stina@support.example, stina'],
    ['a mail address', 'FORM_RECIPIENT', 'kopplingar'],
    ['a sender', 'MAIL_FROM', 'x'],
    ['keys', 'FORM_KEY', 'abcdef'],
    ['a file that goes with another', 'FORM_TEMPLATE', 'form.pdf'],
    ['a flag', 'PRACTICE', 'perhaps'],
    ['a number of days', 'SESSION_DAYS', '0'],
    ['a number of days', 'RETENTION_DAYS', 'never'],
    ['a number of proxies', 'TRUST_PROXY', 'yes'],
    ['one of some words', 'LOG_LEVEL', 'loud'],
  ])('%s: %s=%s', (_kind, name, value) => {
    const problems = problemsOf({ [name]: value })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
  })

  it('with every other that cannot', () => {
    const problems = problemsOf({ PORT: 'x', SESSION_DAYS: '-1', LOG_LEVEL: 'loud' })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['PORT', 'SESSION_DAYS', 'LOG_LEVEL'])
  })

  it('without a word of what may hold a password or a key', () => {
    const problems = problemsOf({ DATABASE_URL: 'mysql://me:secret1@x', SMTP_URL: 'me:secret2@x', FORM_KEY: 'secret3' })
    expect(problems).toHaveLength(3)
    expect(problems.join()).not.toContain('secret')
  })

  it('but not one that is empty, which counts as not set', () => {
    expect(problemsOf({ PORT: '', DATABASE_URL: '', PUBLIC_URL: '' })).toEqual([])
  })
})

describe('the start ends, with a line that names the variable,', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kopplingsguiden-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['that holds no such value', { PORT: 'none' }, /^PORT is "none"/],
    [
      'that names a folder in which no folder can be made',
      { DATA_DIR: '/proc/kopplingsguiden' },
      /^DATA_DIR is \/proc/,
    ],
    ['that names a folder which is a file', { DATA_DIR: process.execPath }, /^DATA_DIR is /],
    ['that names an address that is not ours', { HOST: '192.0.2.1' }, /^HOST is 192\.0\.2\.1/],
  ])('%s', { timeout: 60_000 }, async (_what, environment, line) => {
    const service = startServiceProcess({ DATA_DIR: folder, ...environment })
    expect(await service.ended).toBe(1)
    expect(service.output()).toMatch(line)
  })
})
