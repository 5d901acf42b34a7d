import { createRequire } from 'node:module'
import type { FormRequest } from './form-content.ts'
import { drawForm } from './draw-form.ts'
import { FormSheet } from './form-sheet.ts'

// DejaVu covers every script that a European name is written in; the form names people as they spell themselves.
const font = (file: string) => createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${file}`)

/**
 * The form, filled in: an A4 PDF/A-2a with its fonts inside and its structure tagged, ready to print and sign. The same
 * request makes the same bytes.
 */
export async function formPdf(request: FormRequest): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: 'sv-SE',
    // https://pdfa.org/resource/iso-19005-2-pdf-a-2/: level A asks for tags, so that a screen reader can read it out.
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    info: {
      Title: `Dubbelsammankoppling ${request.reference}: ${request.details.client.name}`,
      Author: 'Kopplingsguiden',
      CreationDate: new Date(request.createdAt),
    },
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.registerFont('regular', font('DejaVuSans.ttf')).registerFont('bold', font('DejaVuSans-Bold.ttf'))
  drawForm(new FormSheet(document), request)
  document.end()
  await finished
  return Buffer.concat(chunks)
}
