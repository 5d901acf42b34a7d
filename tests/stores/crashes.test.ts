import { expect, test } from 'vitest'
import crashLowdb from '../prove/proofs/crash-lowdb.ts'
import crashPostgres from '../prove/proofs/crash-postgres.ts'

test.each([crashLowdb, crashPostgres])('$name: a sample', { timeout: 240_000 }, async (proof) => {
  const { failures } = await proof.run({ isWhole: false, seed: 4310, progress: () => undefined })
  expect(failures).toEqual([])
})
