import type { Language, Localised } from '../../shared/language.ts'
import type { ActionKind } from '../../shared/link-request/actions.ts'
import type { BlockReason } from '../../shared/link-request/schema.ts'

/** What is done in a step, as in "it is your turn to …". */
export const TASK: Record<ActionKind, Localised> = {
  'sign-form': { sv: 'skriva under blanketten Dubbelsammankoppling', en: 'sign the form "Dubbelsammankoppling"' },
  'send-form': { sv: 'skicka in den underskrivna blanketten', en: 'send in the signed form' },
  'request-link': {
    sv: 'skicka förfrågan om sammankoppling från Digital byrå',
    en: 'send the request for a link from Digital byrå',
  },
  'vendor-link': {
    sv: 'godkänna kopplingen i bokföringsprogrammet',
    en: 'approve the link in the accounting system',
  },
  assign: {
    sv: 'tilldela klienten till den som ska göra arbetet, i er egen byrås användaradministration',
    en: "assign the client to whoever will do the work, in your own firm's user administration",
  },
  grant: {
    sv: 'ge behörigheterna i klientens användaradministration',
    en: "give the permissions in the client's user administration",
  },
  'check-access': { sv: 'kontrollera att ni kommer åt klienten', en: 'check that you can open the client' },
}

/** Where the vendor is waited on, whoever may ask it. */
export const ASK_VENDOR: Localised = {
  sv: 'höra efter med leverantören om kopplingen är gjord, och säga till i ärendet',
  en: 'ask the vendor whether the link has been made, and say so in the request',
}

/** Why a request stands still, and what helps, to the one who can. */
export const STUCK: Record<BlockReason, Localised> = {
  'not-administrator': {
    sv: 'Den som försökte är inte administratör. Säg vem som är det och lämna över steget i ärendet.',
    en: 'Whoever tried is not an administrator. Say who is, and hand the step over in the request.',
  },
  'client-not-listed': {
    sv: 'Klienten finns inte i listan, så kopplingen är inte gjord än. Hör efter med leverantören.',
    en: 'The client is not in the list, so the link has not been made yet. Ask the vendor.',
  },
  'consultant-not-listed': {
    sv: 'Konsulten finns inte under Konsulter. Er byrå behöver först tilldela klienten till konsulten.',
    en: 'The consultant is not listed under Konsulter. Your firm first has to assign the client to the consultant.',
  },
  'licence-missing': {
    sv: 'Det saknas en licens för programmet. Välj Beställ program i användaradministrationen.',
    en: 'A licence for the program is missing. Choose Beställ program in the user administration.',
  },
  'wrong-subscription-number': {
    sv: 'Abonnemangsnumret stämmer inte. Rätta det i ärendet och låt skriva under blanketten på nytt.',
    en: 'The subscription number is wrong. Correct it in the request and have the form signed again.',
  },
  'form-returned': {
    sv: 'Leverantören har skickat tillbaka blanketten. Se i ärendet varför.',
    en: 'The vendor has returned the form. See the request for the reason.',
  },
  other: { sv: 'Se i ärendet vad som har hänt.', en: 'See the request for what has happened.' },
}

export const smallPrint = (language: Language) => SMALL_PRINT[language]
const SMALL_PRINT = {
  sv: {
    personal:
      'Länken ovan är personlig. Skicka den inte vidare. Kopplingsguiden är fristående från bokföringsprogrammets leverantör.',
    notMe: 'Det här är inte jag, eller inte mitt ärende',
    noReminders: 'Inga fler påminnelser, tack',
  },
  en: {
    personal:
      'The link above is personal. Do not pass it on. Kopplingsguiden is not affiliated with the vendor of the accounting system.',
    notMe: "This isn't me, or not my case",
    noReminders: 'No more reminders, please',
  },
}
