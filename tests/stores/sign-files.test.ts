import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { signaturesOf } from '../../server/stores/lowdb/signature.ts'
import { signFiles } from '../../server/stores/lowdb/sign-files.ts'
import { aFolder } from './a-folder.ts'

it('files that are so many that a thread of their own asks about them are signed as few are', async () => {
  const folder = await aFolder()
  const names = Array.from({ length: 5_000 }, (_, index) => `${index}.json`)
  for (const name of names) writeFileSync(join(folder.path, name), name)
  const files = { folder: folder.path, names: [...names, 'gone.json'] }
  const signatures = await signFiles(files)
  expect(signatures).toEqual(signaturesOf(files))
  expect(signatures.at(-1)).toBe('')
  expect(new Set(signatures).size).toBe(5_001)
  await folder.remove()
})
