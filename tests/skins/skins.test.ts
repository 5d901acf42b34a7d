import { expect, test } from 'vitest'
import skins from '../prove/proofs/skins.ts'

test('every skin is played by pressing spotlights alone, and on pages that nobody designed nothing wrong is pointed at', async () => {
  const { failures, rows } = await skins.run({ isWhole: false, seed: 1, progress: () => undefined })
  expect(failures).toEqual([])
  expect(rows.length).toBeGreaterThan(8)
}, 480_000)
