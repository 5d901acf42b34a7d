import { findForbidden, type ForbiddenContent } from './forbidden-content.ts'
import { readPdf, type PdfReading } from './read-pdf.ts'

/** Why an uploaded file is not taken as a signed form. */
export type UploadProblem = 'empty' | 'not-pdf' | 'cut-off' | 'unreadable' | ForbiddenContent

export type CheckedUpload = { ok: true; reading: PdfReading } | { ok: false; problem: UploadProblem; isA?: string }

const HEADER = '%PDF-'
/** Readers look for the end mark here: ISO 32000-1, annex H, implementation note 18. */
const MARK_WITHIN = 1024

/**
 * Whether a file is a whole PDF with nothing in it that runs, hides files or needs a password. `isA` names what it is
 * instead, where that can be told: people upload a photo of the form.
 */
export async function checkSignedForm(bytes: Uint8Array): Promise<CheckedUpload> {
  if (bytes.length === 0) return { ok: false, problem: 'empty' }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (text.toString('latin1', 0, HEADER.length) !== HEADER) {
    const { fileTypeFromBuffer } = await import('file-type')
    const type = await fileTypeFromBuffer(bytes)
    return { ok: false, problem: 'not-pdf', ...(type && type.ext !== 'pdf' && { isA: type.ext }) }
  }
  if (!text.toString('latin1', Math.max(0, text.length - MARK_WITHIN)).includes('%%EOF')) {
    return { ok: false, problem: 'cut-off' }
  }
  const forbidden = findForbidden(text)
  if (forbidden) return { ok: false, problem: forbidden }
  const reading = await readPdf(bytes)
  // A file that has no page at all is not a damaged one; whoever looks at the preview sees that it is empty.
  if (!reading) return isMadeOfPages(text) ? { ok: false, problem: 'unreadable' } : { ok: true, reading: NO_PAGES }
  // The scan above reads bytes; a file made to mislead it still has to mislead a parser.
  return reading.forbidden ? { ok: false, problem: reading.forbidden } : { ok: true, reading }
}

const NO_PAGES: PdfReading = { pages: 0, text: '' }
const isMadeOfPages = (bytes: Buffer) => /stream|\/Page\b/.test(bytes.toString('latin1'))
