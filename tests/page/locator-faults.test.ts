import { expect, test } from 'vitest'
import locatorFaults from '../prove/proofs/locator-faults.ts'

test('the fixture pages notice when a rule of the locator is weakened', async () => {
  const { rows, failures } = await locatorFaults.run({ isWhole: false, seed: 7, progress: () => undefined })
  expect(failures).toEqual([])
  expect(rows.length).toBeGreaterThan(3)
}, 120_000)
