import type { ProposalRefusal } from './propose.ts'

const sv = {
  title: 'Lär in ett steg',
  intro: 'Du pekar, och guiden lär sig vad den ska leta efter. Inget trycks, och inget av sidans innehåll skickas.',
  request: 'Ärende att pröva med',
  guide: 'Guide',
  step: 'Steg',
  noRequests: 'Det finns inget öppet ärende att pröva med. Skapa ett övningsärende först.',
  point: 'Peka ut det',
  pointing: 'Peka på det och klicka, eller gå med piltangenterna och tryck Enter. Esc avbryter.',
  cancel: 'Avbryt',
  close: 'Stäng',
  move: 'Flytta',
  found: 'Guiden skulle leta efter',
  fits: (count: number) => `Passar ${count} ${count === 1 ? 'element' : 'element'} på sidan.`,
  known: 'Guiden hittar det redan som den är.',
  refusals: {
    'no-role': 'Det går inte att trycka på eller läsa. Peka på själva knappen, reglaget eller texten.',
    'not-seen': 'Det syns inte, eller något ligger över det.',
    'no-name': 'Det har inget namn som en människa skulle säga, och ingen rad eller kolumn skiljer det från andra.',
    'not-unique': 'Inget skiljer det från andra likadana på sidan.',
    'names-others':
      'Det går bara att känna igen på ett namn som inte finns i ärendet. Välj ett ärende med det namnet, eller peka på något annat.',
    'personal-data': 'Namnet ser ut som någons adress eller nummer. Sådant får inte stå i en guide.',
  } satisfies Record<ProposalRefusal, string>,
  trial: 'Hela guiden på den här sidan',
  trialNow: 'Visas nu',
  trialFits: (fits: readonly number[]) =>
    fits.every((count) => count === 1)
      ? 'hittas'
      : fits.every((count) => count === 0)
        ? 'finns inte här'
        : fits.join(', '),
  trialState: {
    guiding: 'Guiden pekar på det.',
    hint: 'Guiden visar en upplysning.',
    'not-found': 'Guiden hittar inte målet.',
    warning: 'Guiden varnar för att mer än det begärda är på.',
    done: 'Guiden är klar.',
  } as Record<string, string>,
  trialNowhere: 'Guiden gäller inte den här sidan.',
  trialImpossible: 'Ärendet har inget som guiden leder genom.',
  comment: 'Kommentar till den som granskar',
  save: 'Spara som utkast',
  saved: 'Utkastet är sparat. Det når andra när någon annan har godkänt det.',
  review: 'Öppna granskningen',
  takeDown: 'Ta ner sidan som övningssida',
  takeDownIntro:
    'En fil med sidans uppbyggnad och etiketter. Namn, nummer och fritext ersätts innan filen görs, och filen sparas bara på din dator.',
  takeDownNow: 'Läs sidan',
  keepWords: 'Kryssa bara för systemets egna ord. Allt annat ersätts.',
  sketchName: 'Namn på sidan (a–z, siffror, bindestreck)',
  makeFile: 'Visa filen',
  wholeFile: 'Det här är allt som står i filen:',
  saveFile: 'Spara filen',
  failures: {
    'not-allowed': 'Du behöver börja om från tilläggets knapp, eller så har du inte rätten.',
    'draft-outdated': 'Guiden har fått en nyare version. Stäng och börja om.',
    offline: 'Tjänsten går inte att nå.',
  } as Record<string, string>,
  failed: (code: string) => `Det gick inte (${code}).`,
}

export type TeachTexts = typeof sv

const en: TeachTexts = {
  title: 'Teach a step',
  intro:
    "You point, and the guide learns what to look for. Nothing is pressed, and none of the page's content is sent.",
  request: 'Request to try with',
  guide: 'Guide',
  step: 'Step',
  noRequests: 'There is no open request to try with. Create one to rehearse first.',
  point: 'Point at it',
  pointing: 'Point at it and click, or move with the arrow keys and press Enter. Esc cancels.',
  cancel: 'Cancel',
  close: 'Close',
  move: 'Move',
  found: 'The guide would look for',
  fits: (count) => `Fits ${count} ${count === 1 ? 'element' : 'elements'} of the page.`,
  known: 'The guide finds it already as it is.',
  refusals: {
    'no-role': 'It can be neither pressed nor read. Point at the button, switch or text itself.',
    'not-seen': 'It is not seen, or something lies over it.',
    'no-name': 'It has no name that a person would say, and no row or column tells it from others.',
    'not-unique': 'Nothing tells it from others like it on the page.',
    'names-others':
      'It can only be told by a name that is not in the request. Choose a request with that name, or point at something else.',
    'personal-data': "The name looks like somebody's address or number, which may not stand in a guide.",
  },
  trial: 'The whole guide on this page',
  trialNow: 'Shown now',
  trialFits: (fits) =>
    fits.every((count) => count === 1) ? 'found' : fits.every((count) => count === 0) ? 'not here' : fits.join(', '),
  trialState: {
    guiding: 'The guide points at it.',
    hint: 'The guide shows a hint.',
    'not-found': 'The guide does not find the target.',
    warning: 'The guide warns that more is on than was asked for.',
    done: 'The guide is done.',
  },
  trialNowhere: 'The guide is not for this page.',
  trialImpossible: 'The request has nothing that the guide leads through.',
  comment: 'Comment for whoever reviews it',
  save: 'Save as a draft',
  saved: 'The draft is saved. It reaches others once somebody else has approved it.',
  review: 'Open the review',
  takeDown: 'Take the page down to rehearse on',
  takeDownIntro:
    "A file with the page's structure and labels. Names, numbers and free text are replaced before the file is made, and it is saved on your computer only.",
  takeDownNow: 'Read the page',
  keepWords: "Tick the system's own words only. Everything else is replaced.",
  sketchName: 'Name of the page (a–z, digits, hyphens)',
  makeFile: 'Show the file',
  wholeFile: 'This is all that the file says:',
  saveFile: 'Save the file',
  failures: {
    'not-allowed': "Begin again from the extension's button; or you don't have the right to.",
    'draft-outdated': 'The guide has a newer version. Close and begin again.',
    offline: 'The service cannot be reached.',
  },
  failed: (code) => `It did not work (${code}).`,
}

export const teachTexts = { sv, en }
