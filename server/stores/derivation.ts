import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

const DERIVED_BY = [
  '../../shared/link-request/',
  '../../shared/organisation-number.ts',
  '../../shared/fold-name.ts',
  './index/listing.ts',
]

/**
 * Names the code that makes states and listings out of histories. What is kept of them to save time counts only while
 * this is the same, so that a release that folds differently never shows what an earlier one had worked out. The service
 * runs from its sources, so they can be asked.
 */
export function derivationFingerprint(): string {
  const hash = createHash('sha256')
  for (const path of DERIVED_BY) {
    const url = new URL(path, import.meta.url)
    const files = path.endsWith('/')
      ? readdirSync(url)
          .sort()
          .map((name) => new URL(name, url))
      : [url]
    for (const file of files) hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 32)
}
