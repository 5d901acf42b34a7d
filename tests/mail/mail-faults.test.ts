import { expect, it } from 'vitest'
import proof from '../prove/proofs/mail-faults.ts'

it('sends each mail exactly once, or keeps it with the reason, over faults and kills (sample)', async () => {
  const { failures, rows } = await proof.run({ isWhole: false, seed: 20260115, progress: () => undefined })
  expect(failures, JSON.stringify(rows)).toEqual([])
}, 180_000)
