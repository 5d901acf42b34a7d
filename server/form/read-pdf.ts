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

/**
 * Opens a PDF that a stranger made, in a thread of its own with bounds on time and memory; undefined when no reader could
 * open it within them.
 */
export function readPdf(bytes: Uint8Array): Promise<PdfReading | undefined> {
  const worker = new Worker(new URL('./pdf-reader.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  return new Promise((resolve) => {
    const settle = (reading: PdfReading | undefined) => {
      clearTimeout(impatient)
      void worker.terminate()
      resolve(reading)
    }
    const impatient = setTimeout(() => settle(undefined), PATIENCE)
    worker.once('message', (reading: PdfReading | undefined) => settle(reading))
    worker.once('error', () => settle(undefined))
    worker.once('exit', () => settle(undefined))
  })
}
