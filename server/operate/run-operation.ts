import type { Config } from '../config.ts'
import { explainStartFailure } from '../explain-start-failure.ts'
import { operate, USAGE } from './operate.ts'

/** Does what the command line says and answers the exit code: 0 done, 1 failed, 2 not understood. */
export async function runOperation(commandLine: readonly string[], config: Config): Promise<0 | 1 | 2> {
  try {
    const isDone = await operate(commandLine, config, (line) => console.log(line))
    if (isDone) return 0
    console.error(USAGE)
    return 2
  } catch (error) {
    console.error(explainStartFailure(error, config))
    return 1
  }
}
