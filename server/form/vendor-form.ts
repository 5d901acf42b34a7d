import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PDFCheckBox, PDFDocument, PDFTextField } from '@cantoo/pdf-lib'
import * as fontkit from 'fontkit'
import * as z from 'zod'
import { FORM_KEYS, formValues, type FormKey, type FormRequest, type FormValues } from './form-content.ts'

const BRACES = /\{([a-zA-Z.]+)\}/g
const keySchema = z.enum(FORM_KEYS)

/**
 * Which field of the vendor's PDF is filled with what: a text with our values in braces, or when a box is ticked. Fields
 * that it doesn't name stay empty, to be filled in by hand.
 */
const mappingSchema = z.strictObject({
  fields: z.record(
    z.string(),
    z.union([z.string(), z.strictObject({ ticked: z.strictObject({ value: keySchema, is: z.string() }) })]),
  ),
})
type Mapping = z.infer<typeof mappingSchema>

/** Fills the vendor's own form in. */
export type VendorForm = (request: FormRequest) => Promise<Buffer>

/** The files named by FORM_TEMPLATE and FORM_MAPPING don't fit; the message names the variable and what is wrong. */
export class VendorFormError extends Error {
  constructor(variable: 'FORM_TEMPLATE' | 'FORM_MAPPING', path: string, problem: string) {
    super(`${variable} is "${path}": ${problem}`)
    this.name = 'VendorFormError'
  }
}

/** Reads the operator's copy of the vendor's form and its mapping, and checks that they fit. Throws VendorFormError. */
export async function openVendorForm(templatePath: string, mappingPath: string): Promise<VendorForm> {
  const template = await readFile(templatePath).catch((error: NodeJS.ErrnoException) => {
    throw new VendorFormError('FORM_TEMPLATE', templatePath, `it cannot be read (${error.code}).`)
  })
  const document = await PDFDocument.load(template).catch((error: Error) => {
    throw new VendorFormError(
      'FORM_TEMPLATE',
      templatePath,
      `it is not a PDF that can be filled in (${error.message}).`,
    )
  })
  const problem = (text: string) => new VendorFormError('FORM_MAPPING', mappingPath, text)
  const json = await readFile(mappingPath, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw problem(`it cannot be read (${error.code}).`)
  })
  const mapping = readMapping(json, problem)
  checkFields(document, mapping, problem)
  return (request) => fill(template, mapping, formValues(request))
}

function readMapping(json: string, problem: (text: string) => Error): Mapping {
  let read: unknown
  try {
    read = JSON.parse(json)
  } catch {
    throw problem('it is not JSON.')
  }
  const parsed = mappingSchema.safeParse(read)
  if (!parsed.success) throw problem(z.prettifyError(parsed.error))
  for (const [field, rule] of Object.entries(parsed.data.fields)) {
    for (const [, name] of typeof rule === 'string' ? rule.matchAll(BRACES) : []) {
      if (!keySchema.safeParse(name).success) {
        throw problem(`the field "${field}" asks for {${name}}, which is none of ${FORM_KEYS.join(', ')}.`)
      }
    }
  }
  return parsed.data
}

function checkFields(document: PDFDocument, { fields }: Mapping, problem: (text: string) => Error): void {
  const form = document.getForm()
  const known = form.getFields().map((field) => field.getName())
  for (const [name, rule] of Object.entries(fields)) {
    const field = form.getFieldMaybe(name)
    if (!field) throw problem(`the form has no field "${name}". It has: ${known.join(', ') || 'none'}.`)
    const fits = typeof rule === 'string' ? field instanceof PDFTextField : field instanceof PDFCheckBox
    if (!fits) throw problem(`the field "${name}" is not a ${typeof rule === 'string' ? 'text field' : 'box to tick'}.`)
  }
}

/** Fields stay fields, so that whoever signs can still correct them. */
async function fill(template: Uint8Array, { fields }: Mapping, values: FormValues): Promise<Buffer> {
  const document = await PDFDocument.load(template)
  document.registerFontkit(fontkit)
  const path = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')
  const font = await document.embedFont(await readFile(path), { subset: false })
  const form = document.getForm()
  for (const [name, rule] of Object.entries(fields)) {
    if (typeof rule !== 'string') {
      if (values[rule.ticked.value] === rule.ticked.is) form.getCheckBox(name).check()
      continue
    }
    const field = form.getTextField(name)
    const text = rule.replace(BRACES, (_, key: FormKey) => values[key])
    field.setMaxLength(undefined)
    field.setText(field.isMultiline() ? text : text.replaceAll('\n', '; '))
  }
  form.updateFieldAppearances(font)
  return Buffer.from(await document.save())
}
