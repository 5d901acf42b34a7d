import { statSync } from 'node:fs'
import { join } from 'node:path'

export interface Files {
  folder: string
  names: readonly string[]
}

/** Tells a file from what it was: every write of ours makes a new file, and an editor moves the time. */
export function signatureOf(path: string): string {
  const { ino, size, mtimeMs } = statSync(path)
  return `${ino}-${size}-${mtimeMs}`
}

/** One per name; '' for what is no file any more. */
export const signaturesOf = ({ folder, names }: Files): string[] =>
  names.map((name) => {
    try {
      return signatureOf(join(folder, name))
    } catch {
      return ''
    }
  })
