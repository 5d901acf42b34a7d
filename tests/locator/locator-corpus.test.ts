import { expect, test } from 'vitest'
import locatorCorpus from '../prove/proofs/locator-corpus.ts'
import { corpusFolder } from './corpus.ts'

test('descriptions of old pages lead to the same elements on new ones and never to others, where the corpora are given', async () => {
  const { rows, failures } = await locatorCorpus.run({ isWhole: false, seed: 3, progress: () => undefined })
  expect(failures).toEqual([])
  const all = ['admin-templates', 'django-admin', 'django-xlang', 'accname (web-platform tests)']
  expect(rows.map(({ corpus }) => corpus)).toEqual(corpusFolder() ? all : [expect.stringContaining('not run')])
}, 120_000)
