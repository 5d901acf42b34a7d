import { expect, it } from 'vitest'
import proof from '../prove/proofs/outbox-faults.ts'

it('brings every event to the service once and in order, whatever goes wrong on the way', async () => {
  const result = await proof.run({ isWhole: false, seed: 4310, progress: () => undefined })
  expect(result.failures).toEqual([])
  expect(result.rows[0]?.['sequences']).toBe(25)
}, 120_000)
