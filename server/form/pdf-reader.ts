import { parentPort } from 'node:worker_threads'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from '@cantoo/pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { forbiddenBy, type ForbiddenContent } from './forbidden-content.ts'
import type { PdfReading } from './read-pdf.ts'

/** The form is on the first page or two; what comes after needs no reading. */
const TEXT_LIMIT = 20_000

// The thread behind read-pdf.ts. Two readers, since one that mends a broken file would let half a form pass.
parentPort?.on('message', (bytes: Uint8Array) => {
  void read(bytes)
    .catch(() => undefined)
    .then((reading) => parentPort?.postMessage(reading, []))
})

async function read(bytes: Uint8Array): Promise<PdfReading | undefined> {
  const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false })
  const pages = document.getPageCount()
  if (pages === 0) return undefined
  const forbidden = forbiddenIn(document)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
  return { pages, text: text.slice(0, TEXT_LIMIT), ...(forbidden && { forbidden }) }
}

function forbiddenIn(document: PDFDocument): ForbiddenContent | undefined {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    for (const name of namesIn(object)) {
      const forbidden = forbiddenBy(name)
      if (forbidden) return forbidden
    }
  }
  return undefined
}

/** Every name in an object, as key or value; what it refers to comes in its own turn. */
function* namesIn(object: PDFObject): Generator<string> {
  if (object instanceof PDFName) yield object.decodeText()
  else if (object instanceof PDFStream) yield* namesIn(object.dict)
  else if (object instanceof PDFArray) for (const item of object.asArray()) yield* namesIn(item)
  else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      yield key.decodeText()
      yield* namesIn(value)
    }
  }
}
