import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { openVendorForm } from '../../server/form/vendor-form.ts'
import { aFormRequest } from './a-pdf.ts'

async function files(mapping: unknown, pdf?: Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), 'form-'))
  const [template, map] = [join(folder, 'form.pdf'), join(folder, 'mapping.json')]
  const document = await PDFDocument.create()
  const form = document.getForm()
  const page = document.addPage()
  for (const name of ['Kund', 'Konsulter']) form.createTextField(name).addToPage(page, { y: 40 })
  form.getTextField('Kund').setMaxLength(5)
  form.createCheckBox('Revision').addToPage(page, { y: 80 })
  await writeFile(template, pdf ?? (await document.save()))
  await writeFile(map, typeof mapping === 'string' ? mapping : JSON.stringify(mapping))
  return [template, map] as const
}

describe('the vendor’s own form', () => {
  it('is filled in by its mapping, and stays a form to correct', async () => {
    const mapping = {
      fields: {
        Kund: '{client.name} ({client.organisationNumber})',
        Konsulter: '{newFirm.consultants}',
        Revision: { ticked: { value: 'newFirm.kind', is: 'Revisionsbyrå' } },
      },
    }
    const fill = await openVendorForm(...(await files(mapping)))
    const filled = (await PDFDocument.load(await fill(aFormRequest()))).getForm()
    expect(filled.getTextField('Kund').getText()).toBe('Björkdalens Bageri AB (559900-0014)')
    expect(filled.getTextField('Konsulter').getText()).toBe('Anna Berg, anna@norrsken.example')
    expect(filled.getCheckBox('Revision').isChecked()).toBe(true)
    const names = aFormRequest({ newFirm: { ...aFormRequest().details.newFirm, name: 'Żółć', kind: 'accounting' } })
    expect((await PDFDocument.load(await fill(names))).getForm().getCheckBox('Revision').isChecked()).toBe(false)
  })

  it.for([
    ['a field that the form has not', { fields: { Klient: '{client.name}' } }, /FORM_MAPPING.*no field "Klient".*Kund/],
    ['a value that there is not', { fields: { Kund: '{client.nam}' } }, /FORM_MAPPING.*\{client\.nam\}/],
    ['text for a box to tick', { fields: { Revision: '{client.name}' } }, /FORM_MAPPING.*not a text field/],
    ['something else than JSON', '{', /FORM_MAPPING.*not JSON/],
    ['a list', [], /FORM_MAPPING/],
  ] as const)('is refused at start when its mapping names %s', async ([, mapping, message]) => {
    await expect(openVendorForm(...(await files(mapping)))).rejects.toThrow(message)
  })

  it('is refused at start when it is missing or no PDF', async () => {
    const [template, mapping] = await files({ fields: {} }, Buffer.from('no'))
    await expect(openVendorForm(template, mapping)).rejects.toThrow(/FORM_TEMPLATE/)
    await expect(openVendorForm(`${template}.gone`, mapping)).rejects.toThrow(/FORM_TEMPLATE.*ENOENT/)
  })
})
