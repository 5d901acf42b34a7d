import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { formValues } from '../../server/form/form-content.ts'
import { changedSince, doubtAbout } from '../../server/form/form-doubts.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { aForm, aFormRequest } from './a-pdf.ts'

const client = { ...aDetails().client, subscriptionNumber: '4471903' }
const values = formValues(aFormRequest({ client }))

async function textOf(form: Promise<Buffer>): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(await form))
  return (await extractText(document, { mergePages: true })).text
}

describe('before a signed form is sent', () => {
  it('has no doubt about the form as it is filled in, nor about a scan', async () => {
    expect(doubtAbout(await textOf(aForm({ client })), values)).toBeUndefined()
    expect(doubtAbout('', values)).toBeUndefined()
  })

  it('notices the wrong subscription number, signer, request and form', async () => {
    const other = { ...client, subscriptionNumber: '999' }
    expect(doubtAbout(await textOf(aForm({ client: other })), values)).toBe('wrong-subscription-number')
    expect(doubtAbout(await textOf(aForm({ client, administrator: 'current-firm' })), values)).toBe('wrong-signer')
    const foreign = { ...values, reference: 'DK-AAAA-2222' }
    expect(doubtAbout(await textOf(aForm({ client })), foreign)).toBe('other-request')
    expect(doubtAbout('Byte av redovisnings- eller revisionsbyrå\nKlient …', values)).toBe('wrong-form')
  })

  it('notices what has changed since, but not a number that was written in by hand', () => {
    const before = formValues(aFormRequest())
    expect(changedSince(before, values)).toEqual([])
    expect(changedSince(values, formValues(aFormRequest({ client: { ...client, subscriptionNumber: '1' } })))).toEqual([
      'client.subscriptionNumber',
    ])
    const handedOver = formValues(aFormRequest({ client, administrator: 'current-firm' }))
    expect(changedSince(values, handedOver)).toEqual(['signer.organisation', 'signer.capacity'])
  })
})
