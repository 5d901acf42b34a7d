import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkOrganisationNumber, formatOrganisationNumber, luhnCheckDigit } from '../../shared/organisation-number.ts'

describe('an organisation number', () => {
  it('is read in every usual spelling', () => {
    for (const spelling of [
      '559900-0014',
      '5599000014',
      '16559900-0014',
      '165599000014',
      ' 559900 0014 ',
      '559900–0014',
    ]) {
      expect(checkOrganisationNumber(spelling), spelling).toEqual({ ok: true, digits: '5599000014' })
    }
  })

  it("may be a sole trader's personal number, with its century", () => {
    expect(checkOrganisationNumber('19121212-1212')).toEqual({ ok: true, digits: '1212121212' })
  })

  it('says which check failed', () => {
    expect(checkOrganisationNumber('55990O-0014')).toEqual({ ok: false, problem: 'not-digits' })
    expect(checkOrganisationNumber('559900-001')).toEqual({ ok: false, problem: 'not-ten-digits' })
    expect(checkOrganisationNumber('551900-0014')).toEqual({ ok: false, problem: 'third-digit-below-two' })
    expect(checkOrganisationNumber('559900-0015')).toEqual({ ok: false, problem: 'check-digit-wrong', expected: 4 })
  })

  it('is the same number again once formatted', () => {
    const body = fc.integer({ min: 200000000, max: 999999999 }).filter((n) => Number(String(n)[2]) >= 2)
    fc.assert(
      fc.property(body, (nine) => {
        const digits = `${nine}${luhnCheckDigit(String(nine))}`
        expect(checkOrganisationNumber(formatOrganisationNumber(digits))).toEqual({ ok: true, digits })
      }),
    )
  })

  it('is refused when any one digit is another', () => {
    const valid = '5599000014'
    for (let index = 3; index < 10; index += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const changed = valid.slice(0, index) + String(digit) + valid.slice(index + 1)
        expect(checkOrganisationNumber(changed).ok, changed).toBe(changed === valid)
      }
    }
  })
})
