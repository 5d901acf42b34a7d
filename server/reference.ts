import { randomInt } from 'node:crypto'

/** Without letters and digits that are taken for each other on paper and on the phone. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** "DK-7F3K-9QX2": 32⁸ of them, so that two requests never share one in practice. */
export function createReference(): string {
  const four = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `DK-${four()}-${four()}`
}
