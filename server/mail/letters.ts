import type { Language } from '../../shared/language.ts'
import type { ActionKind } from '../../shared/link-request/actions.ts'
import type { BlockReason, Details } from '../../shared/link-request/schema.ts'
import type { LinkRequestState } from '../../shared/link-request/state.ts'
import type { Letter } from './letter.ts'
import { ASK_VENDOR, smallPrint, STUCK, TASK } from './letter-words.ts'
import type { Written } from './send-to-person.ts'

export function signInLetter(language: Language, url: string): Letter {
  const { personal: footer } = smallPrint(language)
  return language === 'sv'
    ? {
        language,
        subject: 'Din inloggningslänk till Kopplingsguiden',
        paragraphs: [
          'Hej!',
          'Här är din länk för att logga in. Den fungerar en gång och gäller i 15 minuter.',
          'Har du inte bett om den kan du bortse från det här brevet.',
        ],
        action: { label: 'Logga in', url },
        footer,
      }
    : {
        language,
        subject: 'Your sign-in link to Kopplingsguiden',
        paragraphs: [
          'Hello!',
          'Here is your link to sign in. It works once and is valid for 15 minutes.',
          'If you did not ask for it, you can ignore this mail.',
        ],
        action: { label: 'Sign in', url },
        footer,
      }
}

export function invitationLetter(language: Language, state: LinkRequestState, url: string): Written {
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
      }
    : {
        subject: `${state.reference}: ${newFirm.name} is to be linked to ${client.name}`,
        paragraphs: [
          'Hello!',
          `${newFirm.name} is to have access to ${client.name} in the accounting system, beside ${currentFirm.name}. You have a part in it.`,
          'The page shows whose turn it is and what to do, and you are led step by step when the time comes. The link is valid for 7 days.',
        ],
        action: { label: 'Open the request', url },
      }
}

export function yourTurnLetter(language: Language, state: LinkRequestState, kind: ActionKind, url: string): Written {
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
      }
    : {
        subject: `${state.reference}: it is your turn (${client.name})`,
        paragraphs: [
          'Hello!',
          `It is your turn to ${task}. It is about ${client.name}.`,
          'The link is valid for 7 days.',
        ],
        action: { label: 'Open the request', url },
      }
}

/** One request that somebody is reminded of. */
export interface Reminding {
  state: LinkRequestState
  kind: ActionKind
  /** The vendor is waited on, and the person may ask it. */
  isVendorAwaited: boolean
  url: string
}

/** About one request; about several it is a digest, with a link each. */
export function reminderLetter(language: Language, requests: readonly Reminding[]): Written {
  const taskOf = ({ kind, isVendorAwaited }: Reminding) => (isVendorAwaited ? ASK_VENDOR : TASK[kind])[language]
  const dayOf = ({ state }: Reminding) => state.since.slice(0, 10)
  const [first, ...more] = requests
  if (first && more.length === 0) {
    const { reference, details } = first.state
    return language === 'sv'
      ? {
          subject: `${reference}: påminnelse om ${details.client.name}`,
          paragraphs: [
            'Hej!',
            `${details.client.name} väntar sedan ${dayOf(first)} på att du ska ${taskOf(first)}.`,
            'Är något oklart, eller är det någon annan som ska göra det? Säg det i ärendet, så går det vidare.',
          ],
          action: { label: 'Öppna ärendet', url: first.url },
        }
      : {
          subject: `${reference}: reminder about ${details.client.name}`,
          paragraphs: [
            'Hello!',
            `Since ${dayOf(first)}, ${details.client.name} has been waiting for you to ${taskOf(first)}.`,
            'Is anything unclear, or is it somebody else who should do it? Say so in the request and it will move on.',
          ],
          action: { label: 'Open the request', url: first.url },
        }
  }
  const items = requests.map((request) => {
    const { reference, details } = request.state
    const since = language === 'sv' ? 'sedan' : 'since'
    return { text: `${details.client.name} (${reference}, ${since} ${dayOf(request)}): ${taskOf(request)}`, url: request.url } // oxfmt-ignore
  })
  return language === 'sv'
    ? {
        subject: `Påminnelse: ${requests.length} kopplingsärenden väntar på dig`,
        paragraphs: ['Hej!', 'De här ärendena väntar på dig:'],
        items,
      }
    : {
        subject: `Reminder: ${requests.length} link requests are waiting for you`,
        paragraphs: ['Hello!', 'These requests are waiting for you:'],
        items,
      }
}

export function stuckLetter(language: Language, state: LinkRequestState, reason: BlockReason, url: string): Written {
  const { client } = state.details
  const note = state.blocked?.note ? [`”${state.blocked.note}”`] : []
  return language === 'sv'
    ? {
        subject: `${state.reference}: står still (${client.name})`,
        paragraphs: ['Hej!', `Kopplingen av ${client.name} har kört fast.`, STUCK[reason].sv, ...note],
        action: { label: 'Öppna ärendet', url },
      }
    : {
        subject: `${state.reference}: stuck (${client.name})`,
        paragraphs: ['Hello!', `The link of ${client.name} is stuck.`, STUCK[reason].en, ...note],
        action: { label: 'Open the request', url },
      }
}

export function completeLetter(language: Language, state: LinkRequestState, url: string): Written {
  const { client, newFirm } = state.details
  return language === 'sv'
    ? {
        subject: `${state.reference}: klart, ${newFirm.name} är kopplad till ${client.name}`,
        paragraphs: [
          'Hej!',
          `Kopplingen är klar: ${newFirm.name} kommer åt ${client.name}. Du behöver inte göra något mer.`,
        ],
        action: { label: 'Se ärendet', url },
      }
    : {
        subject: `${state.reference}: done, ${newFirm.name} is linked to ${client.name}`,
        paragraphs: [
          'Hello!',
          `The link is complete: ${newFirm.name} can open ${client.name}. There is nothing more to do.`,
        ],
        action: { label: 'See the request', url },
      }
}

/** To the vendor, in Swedish. */
export function submissionLetter(reference: string, { client, newFirm, currentFirm }: Details): Letter {
  const subscription = client.subscriptionNumber ? `, abonnemangsnummer ${client.subscriptionNumber}` : ''
  return {
    language: 'sv',
    subject: `Dubbelsammankoppling: ${client.name} (${reference})`,
    paragraphs: [
      'Hej!',
      `Bifogat finns en underskriven blankett för dubbelsammankoppling av ${newFirm.name} till ${client.name}${subscription}. Nuvarande byrå är ${currentFirm.name}.`,
      'Svara gärna på det här brevet när kopplingen är gjord, eller om något saknas.',
    ],
  }
}
