import type { Language } from '../../shared/language.ts'
import type { ActionKind } from '../../shared/link-request/actions.ts'
import type { Details } from '../../shared/link-request/schema.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import type { Letter } from './letter.ts'

const PERSONAL: Record<Language, string> = {
  sv: 'Länken är personlig och fungerar en gång. Skicka den inte vidare. Kopplingsguiden är fristående från bokföringsprogrammets leverantör.',
  en: 'The link is personal and works once. Do not pass it on. Kopplingsguiden is not affiliated with the vendor of the accounting system.',
}

/** What is done in a step, as in "now it is your turn to …". */
const TASK: Record<ActionKind, Record<Language, string>> = {
  'sign-form': { sv: 'skriva under blanketten Dubbelsammankoppling', en: 'sign the form "Dubbelsammankoppling"' },
  'send-form': { sv: 'skicka in den underskrivna blanketten', en: 'send in the signed form' },
  'request-link': {
    sv: 'skicka förfrågan om sammankoppling från Digital byrå',
    en: 'send the request for a link from Digital byrå',
  },
  'vendor-link': { sv: 'godkänna kopplingen i bokföringsprogrammet', en: 'approve the link in the accounting system' },
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

export function signInLetter(language: Language, url: string): Letter {
  return language === 'sv'
    ? {
        subject: 'Din inloggningslänk till Kopplingsguiden',
        paragraphs: [
          'Hej!',
          'Här är din länk för att logga in. Den gäller i 15 minuter.',
          'Har du inte bett om den kan du bortse från det här brevet.',
        ],
        action: { label: 'Logga in', url },
        footer: PERSONAL.sv,
      }
    : {
        subject: 'Your sign-in link to Kopplingsguiden',
        paragraphs: [
          'Hello!',
          'Here is your link to sign in. It is valid for 15 minutes.',
          'If you did not ask for it, you can ignore this mail.',
        ],
        action: { label: 'Sign in', url },
        footer: PERSONAL.en,
      }
}

export function invitationLetter(language: Language, state: LinkRequestState, url: string): Letter {
  const { client, newFirm, currentFirm } = state.details
  return language === 'sv'
    ? {
        subject: `${state.reference}: ${newFirm.name} ska kopplas till ${client.name}`,
        paragraphs: [
          'Hej!',
          `${newFirm.name} ska få tillgång till ${client.name} i bokföringsprogrammet, vid sidan av ${currentFirm.name}. Du har en del i det.`,
          'På sidan ser du vems tur det är och vad du ska göra, och du leds steg för steg när det är dags. Länken gäller i 7 dagar.',
        ],
        action: { label: 'Öppna ärendet', url },
        footer: PERSONAL.sv,
      }
    : {
        subject: `${state.reference}: ${newFirm.name} is to be linked to ${client.name}`,
        paragraphs: [
          'Hello!',
          `${newFirm.name} is to have access to ${client.name} in the accounting system, beside ${currentFirm.name}. You have a part in it.`,
          'The page shows whose turn it is and what to do, and you are led step by step when the time comes. The link is valid for 7 days.',
        ],
        action: { label: 'Open the request', url },
        footer: PERSONAL.en,
      }
}

export function yourTurnLetter(language: Language, state: LinkRequestState, kind: ActionKind, url: string): Letter {
  const { client } = state.details
  const task = TASK[kind][language]
  return language === 'sv'
    ? {
        subject: `${state.reference}: nu är det din tur (${client.name})`,
        paragraphs: [
          'Hej!',
          `Nu är det din tur: du ska ${task}. Det gäller ${client.name}.`,
          'Länken gäller i 7 dagar.',
        ],
        action: { label: 'Öppna ärendet', url },
        footer: PERSONAL.sv,
      }
    : {
        subject: `${state.reference}: it is your turn (${client.name})`,
        paragraphs: [
          'Hello!',
          `It is your turn to ${task}. It is about ${client.name}.`,
          'The link is valid for 7 days.',
        ],
        action: { label: 'Open the request', url },
        footer: PERSONAL.en,
      }
}

export function completeLetter(language: Language, state: LinkRequestState, url: string): Letter {
  const { client, newFirm } = state.details
  return language === 'sv'
    ? {
        subject: `${state.reference}: klart, ${newFirm.name} är kopplad till ${client.name}`,
        paragraphs: [
          'Hej!',
          `Kopplingen är klar: ${newFirm.name} kommer åt ${client.name}. Du behöver inte göra något mer.`,
        ],
        action: { label: 'Se ärendet', url },
        footer: PERSONAL.sv,
      }
    : {
        subject: `${state.reference}: done, ${newFirm.name} is linked to ${client.name}`,
        paragraphs: [
          'Hello!',
          `The link is complete: ${newFirm.name} can open ${client.name}. There is nothing more to do.`,
        ],
        action: { label: 'See the request', url },
        footer: PERSONAL.en,
      }
}

/** To the vendor, in Swedish. */
export function submissionLetter(reference: string, { client, newFirm, currentFirm }: Details): Letter {
  const subscription = client.subscriptionNumber ? `, abonnemangsnummer ${client.subscriptionNumber}` : ''
  return {
    subject: `Dubbelsammankoppling: ${client.name} (${reference})`,
    paragraphs: [
      'Hej!',
      `Bifogat finns en underskriven blankett för dubbelsammankoppling av ${newFirm.name} till ${client.name}${subscription}. Nuvarande byrå är ${currentFirm.name}.`,
      'Svara gärna på det här brevet när kopplingen är gjord, eller om något saknas.',
    ],
  }
}
