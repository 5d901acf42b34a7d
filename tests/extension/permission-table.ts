import { readFileSync } from 'node:fs'

/** A row of the README's table: what is asked for, when, and why. */
export interface PermissionRow {
  permission: string
  when: string
  why: string
}

export function readPermissionTable(): PermissionRow[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const section = /## The extension's permissions\n(.*?)\n## /s.exec(readme)?.[1] ?? ''
  return [...section.matchAll(/^\| `([^`]+)` +\| ([^|]+)\| ([^|]+)\|$/gm)].map(([, permission, when, why]) => ({
    permission: permission ?? '',
    when: when?.trim() ?? '',
    why: why?.trim() ?? '',
  }))
}
