import { open } from 'node:fs/promises'

const AT_ONCE = 256 * 1024
const LINE_FEED = 10

export interface PlacedLine {
  text: string
  /** Where the line begins in the file, in bytes. */
  start: number
}

/** The lines of a file that begin before `end` (in bytes), the last first, some at a time: a log is asked for its newest. */
export async function* linesBackwards(path: string, end = Infinity): AsyncGenerator<PlacedLine[]> {
  const file = await open(path, 'r')
  try {
    let position = Math.min(end, (await file.stat()).size)
    // The end of a line whose beginning is still to be read.
    let rest: Buffer = Buffer.alloc(0)
    while (position > 0) {
      const length = Math.min(AT_ONCE, position)
      position -= length
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, position)
      const chunk = Buffer.concat([buffer, rest])
      const lines: PlacedLine[] = []
      let lineEnd = chunk.length
      for (
        let feed = chunk.lastIndexOf(LINE_FEED);
        feed !== -1;
        feed = feed === 0 ? -1 : chunk.lastIndexOf(LINE_FEED, feed - 1)
      ) {
        if (feed + 1 < lineEnd)
          lines.push({ text: chunk.toString('utf8', feed + 1, lineEnd), start: position + feed + 1 })
        lineEnd = feed
      }
      rest = chunk.subarray(0, lineEnd)
      if (position === 0 && rest.length > 0) lines.push({ text: rest.toString(), start: 0 })
      yield lines
    }
  } finally {
    await file.close()
  }
}
