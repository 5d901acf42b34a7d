import { parentPort, workerData } from 'node:worker_threads'
import { signaturesOf } from './signature.ts'

parentPort?.postMessage(signaturesOf(workerData))
