import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, it } from 'vitest'
import type { Reader } from '../../server/identity/reader.ts'
import { createLiveStreams } from '../../server/live/live-streams.ts'
import { createMetrics } from '../../server/metrics.ts'
import type { Change } from '../../server/stores/contract/request-store.ts'

const support = { email: 'stina@support.example', isSupport: true, session: { hash: 'x' } } as unknown as Reader
const changeAt = (cursor: string): Change =>
  ({ cursor, request: { id: cursor, revision: 1, state: {} } }) as unknown as Change

it('a reader who comes back and has missed nothing misses nothing that comes while they are let in', async () => {
  let tell: (change: Change) => void = () => undefined
  const streams = createLiveStreams(
    {
      onChange(listener) {
        tell = listener
        return () => undefined
      },
      since: async () => {
        // Another process has told the reader of it already; this one only now.
        tell(changeAt('seen'))
        return []
      },
      head: async () => {
        tell(changeAt('between'))
        return 'between'
      },
    },
    createMetrics(),
  )
  const app = express()
  app.get('/', (request, response) => void streams.open(support, request, response).then(() => tell(changeAt('later'))))
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const { body } = await fetch(url, { headers: { 'Last-Event-ID': 'seen' } })
  const ids: string[] = []
  let text = ''
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    if (!text.includes('"later"')) continue
    ids.push(...[...text.matchAll(/^data:\s*\{"id":"(\w+)"/gm)].map(([, id]) => id ?? ''))
    break
  }
  expect(ids).toEqual(['between', 'later'])
  server.closeAllConnections()
  server.close()
})
