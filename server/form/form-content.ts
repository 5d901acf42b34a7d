import type { Details } from '../../shared/link-request/schema.ts'
import { formatOrganisationNumber } from '../../shared/organisation-number.ts'
import type { Bilingual } from './bilingual.ts'
import { signerOf } from './signer.ts'

/** What the form is filled in from. */
export interface FormRequest {
  reference: string
  details: Details
  /** ISO 8601. */
  createdAt: string
  /** Where the signed form is sent. */
  recipient: string
}

/** Every value that a form is filled in with; a mapping file for the vendor's own form names them by these keys. */
export type FormValues = Record<FormKey, string>

export const FORM_KEYS = [
  'reference',
  'client.name',
  'client.organisationNumber',
  'client.subscriptionNumber',
  'client.contact.name',
  'client.contact.email',
  'newFirm.name',
  'newFirm.kind',
  'newFirm.consultants',
  'currentFirm.name',
  'currentFirm.kind',
  'currentFirm.contact.name',
  'currentFirm.contact.email',
  'asked',
  'programs',
  'signer.name',
  'signer.organisation',
  'signer.capacity',
] as const
export type FormKey = (typeof FORM_KEYS)[number]

const KIND: Record<'accounting' | 'audit', string> = { accounting: 'Redovisningsbyrå', audit: 'Revisionsbyrå' }

export function formValues({ reference, details }: Pick<FormRequest, 'reference' | 'details'>): FormValues {
  const { client, newFirm, currentFirm, grants } = details
  const signer = signerOf(details)
  return {
    reference,
    'client.name': client.name,
    'client.organisationNumber': formatOrganisationNumber(client.organisationNumber),
    'client.subscriptionNumber': client.subscriptionNumber ?? '',
    'client.contact.name': client.contact.name,
    'client.contact.email': client.contact.email,
    'newFirm.name': newFirm.name,
    'newFirm.kind': KIND[newFirm.kind],
    'newFirm.consultants': newFirm.consultants.map(({ name, email }) => `${name}, ${email}`).join('\n'),
    'currentFirm.name': currentFirm.name,
    'currentFirm.kind': KIND[currentFirm.kind],
    'currentFirm.contact.name': currentFirm.contact.name,
    'currentFirm.contact.email': currentFirm.contact.email,
    asked: askedSentence(details).sv,
    programs: grants.map(({ program }) => program).join(', '),
    'signer.name': signer.name,
    'signer.organisation': signer.organisation,
    'signer.capacity': signer.capacity.sv,
  }
}

export function askedSentence({ client, newFirm, currentFirm }: Details): Bilingual {
  return {
    sv: `${newFirm.name} ska sammankopplas med ${client.name}. Den befintliga sammankopplingen med ${currentFirm.name} ska finnas kvar.`,
    en: `${newFirm.name} is to be linked to ${client.name}. The link that ${currentFirm.name} has stays as it is.`,
  }
}
