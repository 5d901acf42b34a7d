import { inflateSync } from 'node:zlib'

export type ForbiddenContent = 'active-content' | 'embedded-files' | 'encrypted' | 'unreadable'

/** Together, what compressed object streams may hold: more is not the work of a scanner or a signing service. */
const INFLATE_AT_MOST = 32 * 1024 * 1024

const FORBIDDEN: Record<string, ForbiddenContent> = {
  JavaScript: 'active-content',
  JS: 'active-content',
  Launch: 'active-content',
  SubmitForm: 'active-content',
  ImportData: 'active-content',
  XFA: 'active-content',
  RichMedia: 'active-content',
  Movie: 'active-content',
  Sound: 'active-content',
  Rendition: 'active-content',
  EmbeddedFile: 'embedded-files',
  EmbeddedFiles: 'embedded-files',
  Filespec: 'embedded-files',
  Encrypt: 'encrypted',
}

/** What an object with this name in it does that a signed form has no need of. */
export function forbiddenBy(name: string): ForbiddenContent | undefined {
  return Object.hasOwn(FORBIDDEN, name) ? FORBIDDEN[name] : undefined
}

/**
 * Looks at a PDF's objects, not at its pages, in every revision that the file holds. Names may be spelled with #-escapes
 * and stand in compressed object streams; both are read.
 */
export function findForbidden(bytes: Buffer): ForbiddenContent | undefined {
  const parts = [...partsOf(bytes.toString('latin1'))]
  // An encrypted file says so in clear; its object streams can't be unpacked.
  for (const { text, isPacked } of parts) {
    const forbidden = isPacked ? undefined : firstForbidden(text)
    if (forbidden) return forbidden
  }
  let left = INFLATE_AT_MOST
  for (const { text } of parts.filter(({ isPacked }) => isPacked)) {
    const objects = inflate(text, left)
    if (objects === undefined) return 'unreadable'
    left -= objects.length
    const forbidden = firstForbidden(objects)
    if (forbidden) return forbidden
  }
  return undefined
}

function firstForbidden(objects: string): ForbiddenContent | undefined {
  for (const name of namesIn(objects)) {
    const forbidden = forbiddenBy(name)
    if (forbidden) return forbidden
  }
  return undefined
}

interface Part {
  text: string
  isPacked?: boolean
}

/** The text outside streams, where image data could spell anything, and the compressed object streams. */
function* partsOf(text: string): Generator<Part> {
  let from = 0
  for (;;) {
    const keyword = text.indexOf('stream', from)
    if (keyword === -1) break
    const dictionary = text.slice(from, keyword)
    yield { text: dictionary }
    const start = keyword + 'stream'.length + (text.startsWith('\r\n', keyword + 6) ? 2 : 1)
    const end = text.indexOf('endstream', start)
    if (end === -1) {
      yield { text: text.slice(start) }
      return
    }
    if (namesIn(dictionary).includes('ObjStm')) yield { text: text.slice(start, end), isPacked: true }
    from = end + 'endstream'.length
  }
  yield { text: text.slice(from) }
}

/** Undefined where the stream is packed in another way than Flate or is larger than it may be: then nothing is known of it. */
function inflate(data: string, limit: number): string | undefined {
  try {
    return inflateSync(Buffer.from(data, 'latin1'), { maxOutputLength: Math.max(1, limit) }).toString('latin1')
  } catch {
    return undefined
  }
}

const namesIn = (objects: string) =>
  [...objects.matchAll(/\/([^\s()<>[\]{}/%]+)/g)].map(([, name]) => unescapeName(name ?? ''))
const unescapeName = (name: string) =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
