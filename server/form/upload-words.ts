import type { FormKey } from './form-content.ts'
import type { UploadProblem } from './check-signed-form.ts'
import type { FormDoubt } from './form-doubts.ts'

/** What to tell whoever uploaded the file: what is wrong and what to do. The web app words them in its languages, by code. */
export const UPLOAD_WORDS: Record<UploadProblem | Exclude<FormDoubt, 'changed'>, string> = {
  empty: 'The file is empty.',
  'not-pdf': 'The file is not a PDF. Save or scan the signed form as a PDF and upload that.',
  'cut-off': 'The PDF is not whole: its end is missing. Upload it again.',
  unreadable: 'The PDF cannot be opened: it is damaged. Save or scan it again.',
  'active-content': 'The PDF contains scripts or other active content. Print it and scan it, or save it without them.',
  'embedded-files': 'The PDF has other files inside it. Save it without them.',
  encrypted: 'The PDF is locked with a password. Save it without one.',
  'other-request': 'The PDF is the form of another request. Upload the one with this reference.',
  'wrong-form': 'This is another of the vendor’s forms. Use the form "Dubbelsammankoppling" of this request.',
  'wrong-subscription-number':
    'The form has another subscription number than the request. Download it again and have that one signed.',
  'wrong-signer': 'The form was made for another signer than the request names. Download it again and have it signed.',
}

const FIELD: Record<FormKey, string> = {
  reference: '/reference',
  'client.name': '/client/name',
  'client.organisationNumber': '/client/organisationNumber',
  'client.subscriptionNumber': '/client/subscriptionNumber',
  'client.contact.name': '/client/contact/name',
  'client.contact.email': '/client/contact/email',
  'newFirm.name': '/newFirm/name',
  'newFirm.kind': '/newFirm/kind',
  'newFirm.consultants': '/newFirm/consultants',
  'currentFirm.name': '/currentFirm/name',
  'currentFirm.kind': '/currentFirm/kind',
  'currentFirm.contact.name': '/currentFirm/contact/name',
  'currentFirm.contact.email': '/currentFirm/contact/email',
  asked: '/grants',
  programs: '/grants',
  'signer.name': '/administrator',
  'signer.organisation': '/administrator',
  'signer.capacity': '/administrator',
}

/** Points at what has changed since the form was signed. */
export function changeErrors(changed: readonly FormKey[]) {
  const pointers = [...new Set(changed.map((key) => FIELD[key]))]
  return pointers.map((pointer) => ({
    pointer,
    code: 'changed-since-signed',
    detail: 'The request says something else here than the form that was signed.',
  }))
}
