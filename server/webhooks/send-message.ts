import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { WebhookAttempt } from '../stores/contract/webhook-store.ts'
import { checkWebhookAddress, publicLookup } from './webhook-address.ts'

const PATIENCE = 10_000

interface Message {
  url: string
  id: string
  body: string
  signature: string
  isPractice: boolean
}

/** Posts once, following no redirect and reading no answer but its status. Never rejects: what went wrong is the answer. */
export function sendMessage(
  { url, id, body, signature, isPractice }: Message,
  stopped: AbortSignal,
): Promise<Pick<WebhookAttempt, 'status' | 'problem'>> {
  const problem = checkWebhookAddress(url, isPractice)
  if (problem) return Promise.resolve({ problem })
  const request = url.startsWith('https:') ? requestHttps : requestHttp
  return new Promise((resolve) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent: false,
        lookup: publicLookup(isPractice),
        signal: AbortSignal.any([stopped, AbortSignal.timeout(PATIENCE)]),
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': 'Kopplingsguiden',
          'Kopplingsguiden-Delivery': id,
          'Kopplingsguiden-Signature': signature,
        },
      },
      (response) => {
        resolve({ status: response.statusCode ?? 0 })
        response.destroy()
      },
    )
    sent.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ problem: error.name === 'AbortError' ? 'timeout' : (error.code ?? 'failed') })
    })
    sent.end(body)
  })
}
