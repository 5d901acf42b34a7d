import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig, type Config } from './config.ts'
import type { PracticeOptions } from './practice/app.ts'
import { startPractice, type PracticeSystem } from './practice/listen.ts'
import { scenarioFor } from './practice/scenario-for.ts'
import { SUPPORT, keepPracticeFirms } from './practice-cast.ts'
import { startService, type Service } from './service.ts'
import type { Stores } from './stores/stores.ts'

/** The service and the practice accounting system beside each other, with made-up firms registered. */
export interface Stage {
  service: Service
  practice: PracticeSystem
  /** Where the mails are: `outbox` in it. */
  dataDir: string
  stop(): Promise<void>
}

interface StageOptions {
  /** What is not given: free ports, a temporary data folder that goes with the stage, a silent log. */
  config?: Partial<Config>
  practice?: PracticeOptions
  /** Milliseconds since the epoch. */
  now?: () => number
  /** Puts more in the stores before the service listens. */
  prepare?: (stores: Stores) => Promise<void>
}

/** Rejects when a port or the data folder is taken. */
export async function startStage({
  config: given = {},
  practice: scene,
  now,
  prepare,
}: StageOptions = {}): Promise<Stage> {
  const temporary = given.dataDir === undefined ? await mkdtemp(join(tmpdir(), 'kopplingsguiden-')) : undefined
  const usual = { port: 0, practicePort: 0, logLevel: 'silent', dataDir: temporary ?? '', practice: true }
  const config: Config = { ...defaultConfig(), ...usual, supportEmails: [SUPPORT.email], ...given }
  const removeTemporary = async () => {
    if (temporary !== undefined) await rm(temporary, { recursive: true, force: true })
  }
  let practice: PracticeSystem | undefined
  try {
    const service = await startService(config, {
      ...(now && { now }),
      async setScene(details) {
        if (!practice) throw new Error('The practice system has not started yet')
        const headers = { 'content-type': 'application/json' }
        const body = JSON.stringify(scenarioFor(details))
        const reset = await fetch(`${practice.url}/reset`, { method: 'POST', headers, body })
        if (!reset.ok) throw new Error(`The practice system could not be set up: ${reset.status}`)
        return practice.url
      },
      async prepare(stores) {
        await keepPracticeFirms(stores.firms)
        await prepare?.(stores)
      },
    })
    try {
      const { host, practicePort: port, dataDir } = config
      const started = await startPractice({ host, port, ...(temporary === undefined && { dataDir }), ...scene })
      practice = started
      return {
        service,
        practice: started,
        dataDir,
        async stop() {
          await Promise.all([started.stop(), service.stop()])
          await removeTemporary()
        },
      }
    } catch (error) {
      await service.stop()
      throw error
    }
  } catch (error) {
    await removeTemporary()
    throw error
  }
}

function defaultConfig(): Config {
  const read = readConfig({})
  if (!read.ok) throw new Error(read.problems.join(' '))
  return read.config
}
