import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { signaturesOf, type Files } from './signature.ts'

/** From so many on a thread is worth while: to ask about a hundred thousand files takes most of a second. */
const MANY = 5_000
const WORKER = new URL('./sign-files-worker.ts', import.meta.url)

/** The signatures of files, for many of them beside what this thread does meanwhile; '' for what is no file any more. */
export async function signFiles(files: Files): Promise<string[]> {
  if (files.names.length < MANY) return signaturesOf(files)
  const [signatures] = (await once(new Worker(WORKER, { workerData: files }), 'message')) as [string[]]
  return signatures
}
