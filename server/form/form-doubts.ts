import type { FormKey, FormValues } from './form-content.ts'

/** A reason for which the vendor would send the form back. */
export type FormDoubt = 'other-request' | 'wrong-form' | 'wrong-subscription-number' | 'wrong-signer' | 'changed'

/** Values that the vendor goes by; a form that says something else about one of them is sent back. */
const DECISIVE: readonly FormKey[] = [
  'client.name',
  'client.organisationNumber',
  'client.subscriptionNumber',
  'newFirm.name',
  'currentFirm.name',
  'signer.organisation',
  'signer.capacity',
]

const REFERENCE = /DK-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}/g
/** Titles of the vendor's other forms, which are taken for this one. */
const OTHER_FORMS = /Byte av (?:redovisnings|revisions)|(?<!Dubbel)\bSammankoppling av|Avslut av sammankoppling/i

/**
 * Why a signed copy with this text would come back, if its text tells; a scan has none and only people can tell. `values`
 * are those that the form is filled in with now.
 */
export function doubtAbout(text: string, values: FormValues): FormDoubt | undefined {
  const isOurs = text.includes(values.reference)
  const references = new Set(text.match(REFERENCE))
  if (references.size > 0 && !isOurs) return 'other-request'
  if (!isOurs) return OTHER_FORMS.test(text) ? 'wrong-form' : undefined
  const has = (key: FormKey) => squeeze(text).includes(squeeze(values[key]))
  if (values['client.subscriptionNumber'] && !has('client.subscriptionNumber')) return 'wrong-subscription-number'
  if (!has('signer.capacity')) return 'wrong-signer'
  return undefined
}

/** The decisive values that have changed since the form was signed. A number that was written in by hand since is no change. */
export function changedSince(signed: FormValues, now: FormValues): FormKey[] {
  const isFilledIn = (key: FormKey) => key === 'client.subscriptionNumber' && signed[key] === ''
  return DECISIVE.filter((key) => signed[key] !== now[key] && !isFilledIn(key))
}

/** Readers of PDFs put spaces and line ends where they see fit. */
const squeeze = (text: string) => text.replaceAll(/\s+/g, '')
