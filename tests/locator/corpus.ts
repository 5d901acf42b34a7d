import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One element of an old page and what became of it on the new one; see the README of the corpora. */
export interface Pair {
  corpus: string
  family: string
  from: string
  to: string
  page: string
  lang?: 'sv' | 'en'
  key?: string
  old: { file: string; xpath: string; role: string; name: string; altname?: string }
  /** `xpath` is null where it is gone. */
  new: { file: string; xpath: string | null; name: string }
  /** A page of the new version without such an element. */
  neg?: string
  kind?: string
}

export interface NameCase {
  src: string
  file: string
  sel: string
  test: string
  expectedName?: string
}

/** The folder with the corpora, or undefined where none is given. */
export const corpusFolder = (): string | undefined => process.env['LOCATOR_CORPUS'] || undefined

export const readPairs = (folder: string, corpus: string): Pair[] => readLines(join(folder, corpus, 'pairs.jsonl'))
export const readNameCases = (folder: string): NameCase[] => readLines(join(folder, 'accname', 'cases.jsonl'))

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)
}
