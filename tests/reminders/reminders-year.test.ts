import { expect, it } from 'vitest'
import proof from '../prove/proofs/reminders-year.ts'

it('reminds in working hours, only whom it should, never too often, and loses nobody (sample)', async () => {
  const { failures, rows } = await proof.run({ isWhole: false, seed: 20260329, progress: () => undefined })
  expect(failures, JSON.stringify(rows)).toEqual([])
}, 180_000)
