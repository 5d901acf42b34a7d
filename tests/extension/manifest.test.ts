import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPermissionTable } from './permission-table.ts'

interface Manifest {
  permissions: string[]
  optional_permissions: string[]
  host_permissions: string[]
  optional_host_permissions: string[]
  content_scripts: { matches: string[]; exclude_matches?: string[]; js: string[] }[]
  browser_specific_settings?: { gecko: { data_collection_permissions: { required: string[] } } }
}

/** What the practice build reaches beside the store packages: this machine. */
const PRACTICE = ['http://localhost/*', 'http://127.0.0.1/*']
const SERVICE = `${process.env['SERVICE_ORIGIN'] ?? 'https://kopplingsguiden.example'}/*`

const builtFile = (browser: string, name: string) =>
  readFileSync(new URL(`../../.output/${browser}-mv3-practice/${name}`, import.meta.url), 'utf8')
const manifestOf = (browser: string) => JSON.parse(builtFile(browser, 'manifest.json')) as Manifest

const tableRows = () =>
  readPermissionTable().map((row) => ({ ...row, permission: row.permission.replace('SERVICE_ORIGIN/*', SERVICE) }))

describe.each(['chrome', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = manifestOf(browser)

  it('asks for exactly what the README’s table gives a reason for, at the moment that it says', () => {
    const rows = tableRows()
    const asked = (when: string) =>
      rows
        .filter((row) => row.when.startsWith(when) && !row.when.includes('Firefox'))
        .map(({ permission }) => permission)
        .sort()
    const hosts = manifest.host_permissions.filter((host) => !PRACTICE.includes(host))
    expect([...manifest.permissions, ...hosts].sort()).toEqual(asked('at installation'))
    expect(manifest.optional_permissions).toEqual(asked('when turned on'))
    expect(manifest.optional_host_permissions).toEqual(asked('for one address'))
    const data = rows.filter((row) => row.when.includes('Firefox')).map(({ permission }) => permission)
    const collected = manifest.browser_specific_settings?.gecko.data_collection_permissions.required
    if (browser === 'firefox') expect(collected?.toSorted()).toEqual(data.sort())
    expect(rows.filter(({ why }) => why === '')).toEqual([])
  })

  it('keeps off the sign-in pages, and puts little on the others', () => {
    const sentinel = manifest.content_scripts.find(({ js }) => js.includes('sentinel.js'))
    expect(sentinel?.exclude_matches).toEqual(['https://id.fortnox.se/*'])
    expect(builtFile(browser, 'sentinel.js').length).toBeLessThan(1024)
  })
})
