import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import type { Details } from '../../shared/link-request/schema.ts'
import { formatOrganisationNumber } from '../../shared/organisation-number.ts'
import { FORM_TEXTS, KIND, requestSentence, signatory, type Bilingual } from './form-texts.ts'

type Document = InstanceType<typeof PDFDocument>

const font = (file: string) => fileURLToPath(import.meta.resolve(`dejavu-fonts-ttf/ttf/${file}`))
const REGULAR = font('DejaVuSans.ttf')
const BOLD = font('DejaVuSans-Bold.ttf')

const MARGIN = 50
const LABEL_WIDTH = 165
const ROW_HEIGHT = 23
const SIGNATURE_HEIGHT = 165
const GREY = '#555555'

interface FormInput {
  reference: string
  details: Details
  createdAt: string
  /** Where the signed form is sent. */
  recipient: string
}

/** The form, filled in: an A4 PDF with its font inside, ready to print and sign. */
export async function formPdf({ reference, details, createdAt, recipient }: FormInput): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: 'sv-SE',
    info: { Title: `Dubbelsammankoppling ${reference}`, CreationDate: new Date(createdAt) },
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  drawForm(document, reference, details, recipient)
  document.end()
  await finished
  return Buffer.concat(chunks)
}

function drawForm(document: Document, reference: string, details: Details, recipient: string): void {
  const { client, newFirm, currentFirm, grants } = details
  document.font(BOLD).fontSize(20).text(FORM_TEXTS.title.sv)
  document.font(REGULAR).fontSize(9).fillColor(GREY).text(FORM_TEXTS.title.en).fillColor('black').moveDown(0.8)
  field(document, FORM_TEXTS.reference, reference)

  heading(document, FORM_TEXTS.client)
  field(document, FORM_TEXTS.name, client.name)
  field(document, FORM_TEXTS.organisationNumber, formatOrganisationNumber(client.organisationNumber))
  field(document, FORM_TEXTS.subscriptionNumber, client.subscriptionNumber ?? '______________________')
  field(document, FORM_TEXTS.contact, `${client.contact.name}, ${client.contact.email}`)

  heading(document, FORM_TEXTS.newFirm)
  field(document, FORM_TEXTS.name, newFirm.name)
  field(document, FORM_TEXTS.kind, KIND[newFirm.kind])
  field(document, FORM_TEXTS.consultants, newFirm.consultants.map(({ name, email }) => `${name}, ${email}`).join('\n'))

  heading(document, FORM_TEXTS.currentFirm)
  field(document, FORM_TEXTS.name, currentFirm.name)
  field(document, FORM_TEXTS.kind, KIND[currentFirm.kind])
  field(document, FORM_TEXTS.contact, `${currentFirm.contact.name}, ${currentFirm.contact.email}`)

  heading(document, FORM_TEXTS.asked)
  const sentence = requestSentence(details)
  document.font(REGULAR).fontSize(10).text(sentence.sv, MARGIN)
  document.fontSize(8).fillColor(GREY).text(sentence.en).fillColor('black').moveDown(0.6)
  field(document, FORM_TEXTS.programs, grants.map(({ program }) => program).join(', '))

  drawSignature(document, details)
  const footer = `${reference} · Skickas till ${recipient} · Kopplingsguiden är fristående från leverantören`
  document.moveDown(1.2).fontSize(8).fillColor(GREY).text(footer, MARGIN)
}

/** Kept on one page: a signature on a sheet of its own says nothing about what was signed. */
function drawSignature(document: Document, details: Details): void {
  const bottom = document.page.height - document.page.margins.bottom
  if (document.y + SIGNATURE_HEIGHT > bottom) document.addPage()
  heading(document, FORM_TEXTS.signature)
  const who = signatory(details)
  document.font(REGULAR).fontSize(10).text(who.sv, MARGIN)
  document.fontSize(8).fillColor(GREY).text(who.en).fillColor('black')
  const half = (document.page.width - 2 * MARGIN - 20) / 2
  const right = MARGIN + half + 20
  const first = document.y + 34
  line(document, MARGIN, first, half, FORM_TEXTS.place)
  line(document, right, first, half, FORM_TEXTS.date)
  line(document, MARGIN, first + 56, half, FORM_TEXTS.sign)
  line(document, right, first + 56, half, FORM_TEXTS.printed, who.name)
  document.y = first + 76
}

function heading(document: Document, { sv, en }: Bilingual): void {
  document.moveDown(0.7)
  const { y } = document
  document.font(BOLD).fontSize(12).fillColor('black')
  const legend = MARGIN + document.widthOfString(sv) + 8
  document.text(sv, MARGIN, y, { lineBreak: false })
  // Smaller letters stand higher in their line: down to the heading's baseline.
  document
    .font(REGULAR)
    .fontSize(8)
    .fillColor(GREY)
    .text(en, legend, y + 4, { lineBreak: false })
    .fillColor('black')
  const rule = y + 17
  document
    .moveTo(MARGIN, rule)
    .lineTo(document.page.width - MARGIN, rule)
    .lineWidth(0.7)
    .stroke('#999999')
  document.x = MARGIN
  document.y = rule + 6
}

function field(document: Document, label: Bilingual, value: string): void {
  const width = document.page.width - 2 * MARGIN - LABEL_WIDTH
  const height = document.font(REGULAR).fontSize(10).heightOfString(value, { width })
  if (document.y + Math.max(height, ROW_HEIGHT) > document.page.height - document.page.margins.bottom)
    document.addPage()
  const { y } = document
  document.fontSize(9).fillColor('black').text(label.sv, MARGIN, y, { lineBreak: false })
  document
    .fontSize(6.5)
    .fillColor(GREY)
    .text(label.en, MARGIN, y + 11, { lineBreak: false })
    .fillColor('black')
  document.fontSize(10).text(value, MARGIN + LABEL_WIDTH, y, { width })
  document.y = Math.max(document.y + 4, y + ROW_HEIGHT)
  document.x = MARGIN
}

function line(document: Document, x: number, y: number, width: number, label: Bilingual, value = ''): void {
  document.fontSize(10).fillColor('black')
  if (value) document.text(value, x, y - 14, { width, lineBreak: false })
  document
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.7)
    .stroke('black')
  document.fontSize(8).text(label.sv, x, y + 3, { width, continued: true })
  document.fillColor(GREY).text(`  ${label.en}`).fillColor('black')
}
