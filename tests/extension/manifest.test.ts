import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Manifest {
  permissions: string[]
  optional_permissions: string[]
  optional_host_permissions: string[]
  content_scripts: { matches: string[]; exclude_matches?: string[]; js: string[] }[]
}

/** Every permission and why; one that isn't here must not be asked for. */
const REASONS = {
  storage: 'the outbox, and what it is about, lie in the browser until the service has them',
  alarms: 'the background is woken to try again',
  scripting: 'the overlay is put on a page only when it is the person’s turn there',
}

it.each(['chrome', 'firefox'])('asks for no permission without a reason (%s)', (browser) => {
  const file = new URL(`../../.output/${browser}-mv3-practice/manifest.json`, import.meta.url)
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  expect(manifest.permissions.sort()).toEqual(Object.keys(REASONS).sort())
  expect(manifest.optional_permissions).toEqual(['notifications'])
  expect(manifest.optional_host_permissions).toEqual(['https://*/*'])
  const sentinel = manifest.content_scripts.find(({ js }) => js.includes('sentinel.js'))
  expect(sentinel?.exclude_matches).toEqual(['https://id.fortnox.se/*'])
  expect(readFileSync(new URL('sentinel.js', file)).length).toBeLessThan(1024)
})
