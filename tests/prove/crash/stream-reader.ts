import { setTimeout as wait } from 'node:timers/promises'

/** Reads the live stream as a browser does: connects again after a loss, to any of the services, from where it was. */
export class StreamReader {
  /** What was told, as "request revision", in order. */
  readonly told: string[] = []
  /** How often the service said that it cannot go on from there. */
  resyncs = 0
  connections = 0
  #lastId: string | undefined
  readonly #stopped = new AbortController()
  readonly #running: Promise<void>
  readonly ready: Promise<void>

  constructor(url: () => string | undefined, headers: Record<string, string>) {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.ready = promise
    this.#running = this.#run(url, headers, resolve)
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    await this.#running
  }

  async #run(url: () => string | undefined, headers: Record<string, string>, ready: () => void): Promise<void> {
    const { signal } = this.#stopped
    while (!signal.aborted) {
      const origin = url()
      try {
        if (origin === undefined) throw new Error('No service is up')
        const last = this.#lastId === undefined ? undefined : { 'Last-Event-ID': this.#lastId }
        const response = await fetch(`${origin}/api/v1/stream`, { headers: { ...headers, ...last }, signal })
        if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}`)
        this.connections += 1
        let rest = ''
        for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
          const messages = (rest + chunk).split('\n\n')
          rest = messages.pop() ?? ''
          for (const message of messages) this.#take(message, ready)
        }
      } catch {
        await wait(50)
      }
    }
  }

  #take(message: string, ready: () => void): void {
    const fields = new Map(message.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])) // oxfmt-ignore
    const id = fields.get('id')
    if (id !== undefined) this.#lastId = id
    const event = fields.get('event')
    if (event === 'ready') ready()
    if (event === 'resync') this.resyncs += 1
    if (event !== 'request') return
    const change = JSON.parse(fields.get('data') ?? '{}') as { id: string; revision: number }
    this.told.push(`${change.id} ${change.revision}`)
  }
}
