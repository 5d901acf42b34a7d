/** The names of the server-sent events in a stream of bytes, as they come. Their data isn't needed: what changed is read anew. */
export async function* readServerEvents(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  let name = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = (rest + value).split(/\r\n|\n|\r/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line.startsWith('event:')) name = line.slice(6).trim()
        if (line !== '') continue
        if (name) yield name
        name = ''
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
