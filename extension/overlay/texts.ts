import type { Language } from '../../shared/language.ts'

/** The overlay's own words; what a step says stands in its guide. */
const sv = {
  overlay: 'Kopplingsguiden',
  step: (index: number, count: number) => `Steg ${index} av ${count}`,
  for: (client: string) => `Koppling för ${client}`,
  left: 'Kvar att ge',
  ticked: 'klar',
  minimise: 'Minimera',
  restore: 'Visa guiden',
  cantFind: 'Hittar du det inte?',
  doneByHand: 'Jag har gjort det',
  notAdministrator: 'Jag är inte administratör',
  report: 'Rapportera',
  reported: 'Tack, rapporten är skickad. Inget av sidans innehåll skickas.',
  why: 'Varför visas detta?',
  copy: 'Kopiera',
  keepSurplus: 'Behåll dem ändå',
  surplusTitle: 'Mer än vad som begärts',
  surplus: (program: string) =>
    `Det här är påslaget i ${program} men ingår inte i begäran. Slå av det, eller behåll det om det är avsiktligt.`,
  notFound: (lookFor: string) => `Guiden hittar inte nästa steg på sidan. Leta efter: ${lookFor}`,
  ambiguous: (lookFor: string) =>
    `Flera på sidan passar och kan inte skiljas åt, så guiden pekar inte. Leta efter: ${lookFor}`,
  covered: 'Något ligger över det du ska klicka på. Stäng rutan som är öppen, så fortsätter guiden.',
  ways: {
    search: {
      title: (name: string) => `Sök efter ${name}`,
      text: (name: string) => `Listan visar inte alla. Klicka i sökfältet och skriv ${name}.`,
    },
    'next-page': {
      title: (name: string) => `Bläddra till ${name}`,
      text: (name: string) => `${name} finns inte på den här sidan av listan. Gå till nästa.`,
    },
    'scroll-down': {
      title: (name: string) => `Rulla till ${name}`,
      text: (name: string) => `Listan är längre än det som syns. Rulla nedåt i den tills ${name} kommer.`,
    },
    'scroll-up': {
      title: (name: string) => `Rulla till ${name}`,
      text: (name: string) => `Listan är längre än det som syns. Rulla uppåt i den tills ${name} kommer.`,
    },
  },
  unknownOwner: (name: string) => `Rutan visar inte vem den gäller. Stäng den och öppna den från raden för ${name}.`,
  wrongCompanyTitle: 'Fel företag är öppet',
  wrongCompany: (open: string, wanted: string) =>
    `${open} är öppet, men guiden gäller ${wanted}. Byt företag uppe till höger.`,
  doneTitle: 'Klart',
  done: (next: string) => (next ? `Bra! Nu är det ${next} som tar vid.` : 'Bra! Allt är klart.'),
  doneShort: 'Stäng',
  handOverTitle: 'Lämna över',
  handOverIntro: 'Vem är administratör? Samma ärende skickas dit, med allt som redan är gjort.',
  handOverTo: (name: string) => `Skicka till ${name}`,
  somebodyElse: 'Någon annan',
  name: 'Namn',
  email: 'E-post',
  send: 'Skicka',
  back: 'Tillbaka',
  handedOver: (name: string) => `Ärendet är skickat till ${name}.`,
  notKept:
    'Det du gjorde kunde inte noteras, för webbläsarens lagring är full. Frigör utrymme; sedan noteras det när rutan öppnas igen.',
  vendorNote: 'Inte knuten till någon leverantör.',
}
type Words = typeof sv

const en: Words = {
  overlay: 'Kopplingsguiden',
  step: (index, count) => `Step ${index} of ${count}`,
  for: (client) => `Link for ${client}`,
  left: 'Left to give',
  ticked: 'done',
  minimise: 'Minimise',
  restore: 'Show the guide',
  cantFind: "Can't find it?",
  doneByHand: "I've done it",
  notAdministrator: "I'm not the administrator",
  report: 'Report',
  reported: 'Thank you, the report is sent. Nothing of the page goes with it.',
  why: 'Why is this shown?',
  copy: 'Copy',
  keepSurplus: 'Keep them anyway',
  surplusTitle: 'More than was asked for',
  surplus: (program) =>
    `This is on in ${program} but isn't part of the request. Switch it off, or keep it if it is meant.`,
  notFound: (lookFor) => `The guide can't find the next step on this page. Look for: ${lookFor}`,
  ambiguous: (lookFor) =>
    `Several on this page fit and can't be told apart, so the guide doesn't point. Look for: ${lookFor}`,
  covered: 'Something lies over what you are to press. Close the box that is open and the guide goes on.',
  ways: {
    search: {
      title: (name) => `Search for ${name}`,
      text: (name) => `The list doesn't show everyone. Click the search field and type ${name}.`,
    },
    'next-page': {
      title: (name) => `Turn to ${name}`,
      text: (name) => `${name} is not on this page of the list. Go to the next.`,
    },
    'scroll-down': {
      title: (name) => `Scroll to ${name}`,
      text: (name) => `The list is longer than what shows. Scroll down in it until ${name} comes.`,
    },
    'scroll-up': {
      title: (name) => `Scroll to ${name}`,
      text: (name) => `The list is longer than what shows. Scroll up in it until ${name} comes.`,
    },
  },
  unknownOwner: (name) => `The box doesn't say whom it is about. Close it and open it from the row of ${name}.`,
  wrongCompanyTitle: 'The wrong company is open',
  wrongCompany: (open, wanted) =>
    `${open} is open, but this guide is about ${wanted}. Switch company at the top right.`,
  doneTitle: 'Done',
  done: (next) => (next ? `Good! Now it is ${next}'s turn.` : 'Good! Everything is done.'),
  doneShort: 'Close',
  handOverTitle: 'Hand over',
  handOverIntro: 'Who is the administrator? The same request goes there, with all that is done already.',
  handOverTo: (name) => `Send to ${name}`,
  somebodyElse: 'Somebody else',
  name: 'Name',
  email: 'E-mail',
  send: 'Send',
  back: 'Back',
  handedOver: (name) => `The request has been sent to ${name}.`,
  notKept:
    "What you did could not be noted, because the browser's storage is full. Free some space; it is noted when the box is opened again.",
  vendorNote: 'Not affiliated with any vendor.',
}

export const words = (language: Language): Words => (language === 'sv' ? sv : en)
