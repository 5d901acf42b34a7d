import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import locatorFaults from '../prove/proofs/locator-faults.ts'
import { faults } from './faults.ts'

test('the fixture pages notice when a rule of the locator is weakened', async () => {
  const { rows, failures } = await locatorFaults.run({ isWhole: false, seed: 7, progress: () => undefined })
  expect(failures).toEqual([])
  expect(rows.length).toBeGreaterThan(3)
}, 120_000)

test.each(faults)('the rule that is weakened stands in $file: $name', ({ file, rule }) => {
  const code = readFileSync(new URL(`../../extension/page/${file}`, import.meta.url), 'utf8')
  expect(code.split(rule)).toHaveLength(2)
})
