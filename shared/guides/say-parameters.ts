import type { Language } from '../language.ts'
import { PARAMETER_NAMES, type ParameterName } from './bind.ts'

const WORDS: Record<ParameterName, Record<Language, string>> = {
  'client.name': { sv: 'klienten', en: 'the client' },
  'client.organisationNumber': { sv: 'klientens organisationsnummer', en: "the client's organisation number" },
  'client.subscriptionNumber': { sv: 'klientens abonnemangsnummer', en: "the client's subscription number" },
  'newFirm.name': { sv: 'nya byrån', en: 'the new firm' },
  'currentFirm.name': { sv: 'nuvarande byrån', en: 'the current firm' },
  'ownFirm.name': { sv: 'egna byrån', en: 'the own firm' },
  'administrator.name': { sv: 'administratören', en: 'the administrator' },
  'administrator.email': { sv: 'administratörens adress', en: "the administrator's address" },
  'standIn.name': { sv: 'den andra administratören', en: 'the other administrator' },
  'standIn.email': { sv: 'den andra administratörens adress', en: "the other administrator's address" },
  'standIn.organisation': { sv: 'den andra administratörens företag', en: "the other administrator's company" },
  'consultant.name': { sv: 'konsulten', en: 'the consultant' },
  'consultant.email': { sv: 'konsultens adress', en: "the consultant's address" },
  'grant.program': { sv: 'programmet', en: 'the program' },
  permission: { sv: 'behörigheten', en: 'the permission' },
}

/** A text of a guide for people who don't know braces: "{client.name}" is ‹the client›. */
export function sayParameters(text: string, language: Language): string {
  return PARAMETER_NAMES.reduce((said, name) => said.replaceAll(`{${name}}`, `‹${WORDS[name][language]}›`), text)
}
