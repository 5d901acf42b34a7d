import type { Caller } from './caller.ts'

export interface Message {
  event: string
  id: string
  data: { id?: string; revision?: number }
}

/** Reads the live stream as a browser does, and ends when told to or when the service ends it. */
export interface Listening {
  messages: Message[]
  /** Resolves once there is such a message among those that came. */
  until(isIt: (message: Message) => boolean): Promise<void>
  ended: Promise<void>
  stop(): void
}

export async function listen(caller: Caller, url: string, lastEventId?: string): Promise<Listening> {
  const stopped = new AbortController()
  const headers = { ...caller.headers, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) }
  const response = await fetch(`${url}/api/v1/stream`, { headers, signal: stopped.signal })
  if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}`)
  const messages: Message[] = []
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }

  async function read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of body) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const message = parse(block)
        if (message) messages.push(message)
      }
      wake()
    }
  }

  const ended = read(response.body)
    .catch(() => undefined)
    .then(wake)
  return {
    messages,
    until: (isIt) =>
      new Promise((resolve) => {
        const look = () => {
          if (!messages.some(isIt)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
    ended,
    stop: () => stopped.abort(),
  }
}

function parse(block: string): Message | undefined {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
  const [event, id, data] = [field('event'), field('id'), field('data')]
  return event === undefined || data === undefined ? undefined : { event, id: id ?? '', data: JSON.parse(data) }
}
