import { askedSentence, formValues, type FormRequest } from './form-content.ts'
import { FORM_LABELS } from './form-labels.ts'
import type { FormSheet } from './form-sheet.ts'
import { signerOf } from './signer.ts'

/** What is asked and who signs for it: kept together on one page, so that the signature says what was signed. */
const ASKED_AND_SIGNED = 310

/** Our own form, section by section. */
export function drawForm(sheet: FormSheet, request: FormRequest): void {
  const { reference, details, createdAt, recipient } = request
  const values = formValues(request)
  const contactOf = (party: 'client' | 'currentFirm') =>
    `${values[`${party}.contact.name`]}, ${values[`${party}.contact.email`]}`

  sheet.title(FORM_LABELS.title, [
    { label: FORM_LABELS.reference, value: reference },
    { label: FORM_LABELS.made, value: createdAt.slice(0, 10) },
  ])

  sheet.heading(FORM_LABELS.client)
  sheet.field(FORM_LABELS.name, values['client.name'])
  sheet.field(FORM_LABELS.organisationNumber, values['client.organisationNumber'])
  sheet.field(FORM_LABELS.subscriptionNumber, values['client.subscriptionNumber'])
  sheet.field(FORM_LABELS.contact, contactOf('client'))

  sheet.heading(FORM_LABELS.newFirm)
  sheet.field(FORM_LABELS.name, values['newFirm.name'])
  sheet.field(FORM_LABELS.kind, values['newFirm.kind'])
  sheet.field(FORM_LABELS.consultants, values['newFirm.consultants'])

  sheet.heading(FORM_LABELS.currentFirm)
  sheet.field(FORM_LABELS.name, values['currentFirm.name'])
  sheet.field(FORM_LABELS.kind, values['currentFirm.kind'])
  sheet.field(FORM_LABELS.contact, contactOf('currentFirm'))

  sheet.room(ASKED_AND_SIGNED)
  sheet.heading(FORM_LABELS.asked)
  sheet.sentence(askedSentence(details))
  sheet.field(FORM_LABELS.programs, values.programs)

  const signer = signerOf(details)
  sheet.heading(FORM_LABELS.signature)
  sheet.field(FORM_LABELS.signedBy, values['signer.organisation'])
  sheet.field(FORM_LABELS.capacity, values['signer.capacity'])
  sheet.lines([
    [{ label: FORM_LABELS.place }, { label: FORM_LABELS.date }],
    [{ label: FORM_LABELS.sign }, { label: FORM_LABELS.printed, value: signer.name }],
  ])
  sheet.finish(
    (page, pages) =>
      `${reference} · Skickas till ${recipient} · Kopplingsguiden är fristående från leverantören · Sida ${page} (${pages})`,
  )
}
