import { Worker } from 'node:worker_threads'
import type { ForbiddenContent } from './forbidden-content.ts'

/** What a reader makes of a PDF: how many pages, and the text on the first ones (none in a scan). */
export interface PdfReading {
  pages: number
  text: string
  /** What the parsed objects hold that a signed form may not. */
  forbidden?: ForbiddenContent
}

/** Longer than any form takes on a busy machine. */
const PATIENCE = 20_000
const MEMORY_MB = 256

let worker: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Opens a PDF that a stranger made, in a thread of its own with bounds on time and memory; undefined when no reader could
 * open it within them. One after another; a thread that had to be given up is not used again.
 */
export function readPdf(bytes: Uint8Array): Promise<PdfReading | undefined> {
  const turn = last.then(() => readInThread(bytes))
  last = turn
  return turn
}

function readInThread(bytes: Uint8Array): Promise<PdfReading | undefined> {
  worker ??= startThread()
  const thread = worker
  return new Promise((resolve) => {
    const settle = (reading: PdfReading | undefined, isSound: boolean) => {
      clearTimeout(impatient)
      thread.off('message', onMessage).off('error', onEnd).off('exit', onEnd)
      thread.unref()
      if (!isSound) {
        worker = undefined
        void thread.terminate()
      }
      resolve(reading)
    }
    const impatient = setTimeout(() => settle(undefined, false), PATIENCE)
    const onMessage = (reading: PdfReading | undefined) => settle(reading, true)
    const onEnd = () => settle(undefined, false)
    thread.on('message', onMessage).on('error', onEnd).on('exit', onEnd)
    thread.ref()
    thread.postMessage(bytes, [])
  })
}

function startThread(): Worker {
  return new Worker(new URL('./pdf-reader.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
}
