import { inflateSync } from 'node:zlib'

/** Why an uploaded file is not taken as a signed form. */
export type FormProblem = 'empty' | 'not-pdf' | 'cut-off' | 'active-content' | 'embedded-files' | 'encrypted'

/** Where readers look for the two marks: ISO 32000-1, annex H, implementation notes 13 and 18. */
const MARK_WITHIN = 1024
/** A compressed object stream larger than this is not the work of a scanner. */
const INFLATE_AT_MOST = 20 * 1024 * 1024

const REFUSED: Record<string, FormProblem> = {
  JavaScript: 'active-content',
  JS: 'active-content',
  Launch: 'active-content',
  EmbeddedFile: 'embedded-files',
  EmbeddedFiles: 'embedded-files',
  Encrypt: 'encrypted',
}

/**
 * Looks at a PDF's objects, not at its pages: undefined when it is whole and has nothing in it that runs, hides files or
 * needs a password. Names may be spelled with #-escapes and stand in compressed object streams; both are read.
 */
export function checkSignedForm(bytes: Uint8Array): FormProblem | undefined {
  if (bytes.length === 0) return 'empty'
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.slice(0, MARK_WITHIN).includes('%PDF-')) return 'not-pdf'
  if (!text.slice(-MARK_WITHIN).includes('%%EOF')) return 'cut-off'
  for (const part of objectsOf(text)) {
    for (const [, name] of part.matchAll(/\/([^\s()<>[\]{}/%]+)/g)) {
      const problem = REFUSED[unescapeName(name ?? '')]
      if (problem) return problem
    }
  }
  return undefined
}

/** The text outside streams, where image data could spell anything, and what the compressed object streams hold. */
function* objectsOf(text: string): Generator<string> {
  let from = 0
  for (;;) {
    const keyword = text.indexOf('stream', from)
    if (keyword === -1) break
    const dictionary = text.slice(from, keyword)
    yield dictionary
    const start = keyword + 'stream'.length + (text.startsWith('\r\n', keyword + 6) ? 2 : 1)
    const end = text.indexOf('endstream', start)
    if (end === -1) {
      yield text.slice(start)
      return
    }
    if (/\/ObjStm\b/.test(dictionary)) yield inflate(text.slice(start, end))
    from = end + 'endstream'.length
  }
  yield text.slice(from)
}

function inflate(data: string): string {
  try {
    return inflateSync(Buffer.from(data, 'latin1'), { maxOutputLength: INFLATE_AT_MOST }).toString('latin1')
  } catch {
    return data
  }
}

const unescapeName = (name: string) =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
