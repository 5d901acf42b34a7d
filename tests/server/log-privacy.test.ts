import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { createLog } from '../../server/log.ts'
import { ROUTES } from '../../shared/contracts/http.ts'

const DRIVE = fileURLToPath(new URL('./drive-every-route.ts', import.meta.url))

it('nothing in the log says who it was about, whatever is called', { timeout: 120_000 }, async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [DRIVE], { maxBuffer: 64 * 1024 * 1024 })
  const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as { route?: string; msg: string }) // oxfmt-ignore
  expect(new Set(lines.flatMap(({ route }) => route ?? []))).toEqual(new Set(Object.keys(ROUTES)))
  expect(lines.filter(({ msg }) => msg === 'A call failed')).toHaveLength(1)
  for (const secret of [
    /@(?!…)/,
    /Karin|Björk|Anna|Berg|Olle|Lund|Stina|Maja|Hedman|Norrsken|Sifferhuset|Bageri/i,
    /559900-?\d{4}/,
    /kopplingsguiden-session|Bearer/i,
    // A token, and the hash that it is kept by.
    /[\w-]{43}/,
  ]) {
    expect(`${stdout}${stderr}`.match(secret)?.[0], `in the log, by ${secret}`).toBeUndefined()
  }
})

it('an error is logged by what it is, not by what it carries', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => lines.push(line) })
  const fromDriver = Object.assign(new Error('550 <karin@bjorkdalen.example> rejected'), {
    code: '23505',
    detail: 'Key (email)=(karin@bjorkdalen.example) exists',
    rejected: ['karin@bjorkdalen.example'],
  })
  log.error({ err: fromDriver }, 'It failed')
  const { err } = JSON.parse(lines[0] ?? '{}')
  expect(err).toMatchObject({ type: 'Error', message: '550 <…@…> rejected', code: '23505' })
  expect(lines.join()).not.toContain('karin')
})
