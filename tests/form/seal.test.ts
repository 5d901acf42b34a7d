import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSealer, deriveKey, SealBrokenError } from '../../server/form/seal.ts'

const [first, second] = [randomBytes(32), randomBytes(32)]
const secret = Buffer.from('Karin Björk, 4471903')

describe('what is sealed', () => {
  it('reads back the same, holds nothing of it in clear, and differs each time', () => {
    const sealer = createSealer([first])
    const sealed = sealer.seal(secret, 'a')
    expect(sealer.open(sealed, 'a')).toEqual(secret)
    expect(sealed.includes('Karin')).toBe(false)
    expect(sealer.seal(secret, 'a').equals(sealed)).toBe(false)
  })

  it('opens with an older key after a new one was put first, and not without it', () => {
    const sealed = createSealer([first]).seal(secret, 'a')
    expect(createSealer([second, first]).open(sealed, 'a')).toEqual(secret)
    expect(() => createSealer([second]).open(sealed, 'a')).toThrow(/FORM_KEY/)
  })

  it('does not open when a byte was changed, the end is missing, or it was put in another place', () => {
    const sealer = createSealer([first])
    const sealed = sealer.seal(secret, 'a')
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed)
      changed[index] = (changed[index] ?? 0) ^ 1
      expect(() => sealer.open(changed, 'a')).toThrow(SealBrokenError)
    }
    expect(() => sealer.open(sealed.subarray(0, -1), 'a')).toThrow(SealBrokenError)
    expect(() => sealer.open(Buffer.of(), 'a')).toThrow(SealBrokenError)
    expect(() => sealer.open(sealed, 'b')).toThrow(SealBrokenError)
  })

  it('may use a key derived from another secret, one per purpose', () => {
    expect(deriveKey('s', 'a')).toHaveLength(32)
    expect(deriveKey('s', 'a').equals(deriveKey('s', 'b'))).toBe(false)
  })
})
