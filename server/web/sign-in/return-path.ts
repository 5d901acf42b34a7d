import * as z from 'zod/mini'
import { browserStorage, keep, readKept } from '../kept.ts'

const KEY = 'kopplingsguiden.return-path'
/** A path on this site, and nothing that a browser could read as another host. */
const pathSchema = z.string().check(z.regex(/^\/(?![/\\])/))

/** Remembers where to go once signed in; the mailed link usually opens in a new tab, hence not per tab. */
export function rememberReturnPath(path: string): void {
  keep(browserStorage, KEY, path)
}

/** Where to go now; forgets it. */
export function takeReturnPath(): string {
  const path = readKept(browserStorage, KEY, pathSchema) ?? '/'
  keep(browserStorage, KEY, undefined)
  return path
}
