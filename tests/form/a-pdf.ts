import { PDFDocument } from '@cantoo/pdf-lib'
import { aDetails } from '../shared/a-link-request.ts'
import { formPdf } from '../../server/form/form-pdf.ts'
import type { FormRequest } from '../../server/form/form-content.ts'
import type { Details } from '../../shared/link-request/schema.ts'

export function aFormRequest(overrides: Partial<Details> = {}): FormRequest {
  return {
    reference: 'DK-7F3K-9QX2',
    details: aDetails(overrides),
    createdAt: '2026-01-05T08:00:00.000Z',
    recipient: 'kopplingar@vendor.example',
  }
}

export const aForm = (overrides: Partial<Details> = {}) => formPdf(aFormRequest(overrides))

/** A scan: a page without any text. */
export async function aScan(): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawRectangle({ x: 60, y: 60, width: 200, height: 40 })
  return Buffer.from(await document.save())
}
