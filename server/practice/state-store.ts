import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scenarioSchema, type Scenario } from './scenario.ts'

export interface StateStore {
  read(): Scenario
  /** Puts the whole state in place, and in the file where there is one, before it returns. */
  replace(next: Scenario): void
}

/** Keeps the state in memory, and in `dataDir`/practice.json when a folder is given. A file that can't be read is left out. */
export function createStateStore(first: Scenario, dataDir?: string): StateStore {
  const file = dataDir === undefined ? undefined : join(dataDir, 'practice.json')
  let state = (file === undefined ? undefined : readKept(file)) ?? first
  return {
    read: () => state,
    replace(next) {
      if (file && dataDir) keep(dataDir, file, next)
      state = next
    },
  }
}

function readKept(file: string): Scenario | undefined {
  try {
    return scenarioSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

function keep(dataDir: string, file: string, state: Scenario): void {
  mkdirSync(dataDir, { recursive: true })
  const temporary = `${file}.new`
  writeFileSync(temporary, JSON.stringify(state, null, 2))
  renameSync(temporary, file)
}
