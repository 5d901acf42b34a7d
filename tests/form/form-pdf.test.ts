import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { formValues, type FormRequest } from '../../server/form/form-content.ts'
import { formPdf } from '../../server/form/form-pdf.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { aFormRequest } from './a-pdf.ts'

const squeeze = (text: string) => text.replaceAll(/\s+/g, '')

/** The text as pdf.js reads it, which has nothing in common with what wrote it. */
async function readBack(request: FormRequest) {
  const document = await getDocumentProxy(new Uint8Array(await formPdf(request)))
  const { text, totalPages } = await extractText(document, { mergePages: true })
  return { text: squeeze(text), totalPages, document }
}

const client = aDetails().client
const awkward = aFormRequest({
  administrator: 'current-firm',
  client: {
    ...client,
    name: 'Åkers & Östbergs "Äppel" <AB> Łódź',
    subscriptionNumber: '4471903',
    contact: { name: 'Zoë Ångström-Őry', email: 'zoe@akers.example', language: 'sv' },
  },
})

describe.for([
  ['a common request', aFormRequest({ client: { ...client, subscriptionNumber: '100200' } })],
  ['names with awkward letters, signed by the current firm', awkward],
] as const)('the form of %s', ([, request]) => {
  it('says, field by field, what the request says', async () => {
    const { text } = await readBack(request)
    for (const [key, value] of Object.entries(formValues(request))) {
      for (const line of value.split('\n')) expect(text, key).toContain(squeeze(line))
    }
  })

  it('is one A4 page, tagged, in Swedish, with its fonts inside and the date the request was made', async () => {
    const { totalPages, document } = await readBack(request)
    expect(totalPages).toBe(1)
    const page = await document.getPage(1)
    expect(page.getViewport({ scale: 1 })).toMatchObject({ width: 595.28, height: 841.89 })
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({ Language: 'sv-SE', Title: expect.stringContaining(request.details.client.name) })
    expect(metadata?.get('pdfaid:part')).toBe('2')
    const tree = await page.getStructTree()
    expect(JSON.stringify(tree)).toContain('"role":"H1"')
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  })
})

it('is the same bytes for the same request', async () => {
  expect((await formPdf(awkward)).equals(await formPdf(awkward))).toBe(true)
})

it('keeps what is asked and the signature on one page when the consultants fill another', async () => {
  const consultants = Array.from({ length: 20 }, (_, index) => ({
    name: `Konsult Nummer ${index}`,
    email: `konsult.nummer.${index}@en-lang-doman.norrsken.example`,
  }))
  const request = aFormRequest({ newFirm: { ...aDetails().newFirm, consultants } })
  const { document, totalPages, text } = await readBack(request)
  expect(totalPages).toBeGreaterThan(1)
  for (const { email } of consultants) expect(text).toContain(email)
  const { text: pages } = await extractText(document)
  const last = pages.at(-1) ?? ''
  expect(last).toContain('Vad som begärs')
  expect(last).toContain('Namnförtydligande')
})
