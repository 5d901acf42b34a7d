import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { sketchSchema } from '../../shared/sketches/schema.ts'

const FOLDER = fileURLToPath(new URL('./sketches/', import.meta.url))

/**
 * `npm run sketch -- FILE [FOLDER]`: makes a page that an author has taken down into one of the practice system's own. Says
 * where it is to be seen, or what is wrong with the file.
 */
const [file, folder = FOLDER] = process.argv.slice(2)
if (!file) {
  console.error('Say which file: npm run sketch -- page.json')
  process.exit(2)
}
try {
  const parsed = z.safeParse(sketchSchema, JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  const { name } = parsed.data
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(parsed.data, null, 2)}\n`)
  console.log(`${name} is drawn by the practice system at http://localhost:4311/sketches/${name}`)
} catch (error) {
  console.error(`${basename(file)}: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
