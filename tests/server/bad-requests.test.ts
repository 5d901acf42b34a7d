import { expect, test } from 'vitest'
import badRequests from '../prove/proofs/bad-requests.ts'

test('bad requests do no harm: a sample', { timeout: 240_000 }, async () => {
  const { failures } = await badRequests.run({ isWhole: false, seed: 4310, progress: () => undefined })
  expect(failures).toEqual([])
})
