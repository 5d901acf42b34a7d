import { expect, test } from 'vitest'
import skins from '../prove/proofs/skins.ts'

test('every skin, and twenty pages that nobody designed, are played by pressing spotlights alone', async () => {
  const { failures, rows } = await skins.run({ isWhole: false, seed: 1, progress: () => undefined })
  expect(failures).toEqual([])
  expect(rows.length).toBeGreaterThan(16)
}, 480_000)
