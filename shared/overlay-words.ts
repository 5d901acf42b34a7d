import type { Language } from './language.ts'

/**
 * The overlay's own words; what a step says stands in its guide. A page gets those of one language, with its work. Braces
 * are filled in there.
 */
const sv = {
  overlay: 'Kopplingsguiden',
  step: 'Steg {index} av {count}',
  for: 'Koppling för {client}',
  left: 'Kvar att ge',
  ticked: 'klar',
  move: 'Flytta till nästa hörn',
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
  surplus:
    'Det här är påslaget i {program} men ingår inte i begäran. Slå av det, eller behåll det om det är avsiktligt.',
  notFound: 'Guiden hittar inte nästa steg på sidan. Leta efter: {lookFor}',
  ambiguous: 'Flera på sidan passar och kan inte skiljas åt, så guiden pekar inte. Leta efter: {lookFor}',
  covered:
    'Något ligger över det du ska klicka på. Svara på frågan eller stäng rutan som är öppen, eller gör fönstret bredare, så fortsätter guiden.',
  ways: {
    search: { title: 'Sök efter {name}', text: 'Listan visar inte alla. Klicka i sökfältet och skriv {name}.' },
    'next-page': {
      title: 'Bläddra till {name}',
      text: '{name} finns inte på den här sidan av listan. Gå till nästa.',
    },
    'scroll-down': {
      title: 'Rulla till {name}',
      text: 'Listan är längre än det som syns. Rulla nedåt i den tills {name} kommer.',
    },
    'scroll-up': {
      title: 'Rulla till {name}',
      text: 'Listan är längre än det som syns. Rulla uppåt i den tills {name} kommer.',
    },
  },
  unknownOwner: 'Rutan visar inte vem den gäller. Stäng den och öppna den från raden för {name}.',
  wrongCompanyTitle: 'Fel företag är öppet',
  wrongCompany: '{open} är öppet, men guiden gäller {wanted}. Byt företag uppe till höger.',
  outcome: '{what}: klart.',
  doneTitle: 'Klart',
  done: 'Bra! Allt är klart.',
  doneNext: 'Bra! Nu är det {next} som tar vid.',
  doneShort: 'Stäng',
  handOverTitle: 'Lämna över',
  handOverIntro: 'Vem är administratör? Samma ärende skickas dit, med allt som redan är gjort.',
  handOverTo: 'Skicka till {name}',
  somebodyElse: 'Någon annan',
  name: 'Namn',
  email: 'E-post',
  send: 'Skicka',
  back: 'Tillbaka',
  notKept:
    'Det du gjorde kunde inte noteras, för webbläsarens lagring är full. Frigör utrymme; sedan noteras det när rutan öppnas igen.',
  vendorNote: 'Inte knuten till någon leverantör.',
}
export type OverlayWords = typeof sv

const en: OverlayWords = {
  overlay: 'Kopplingsguiden',
  step: 'Step {index} of {count}',
  for: 'Link for {client}',
  left: 'Left to give',
  ticked: 'done',
  move: 'Move to the next corner',
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
  surplus: "This is on in {program} but isn't part of the request. Switch it off, or keep it if it is meant.",
  notFound: "The guide can't find the next step on this page. Look for: {lookFor}",
  ambiguous: "Several on this page fit and can't be told apart, so the guide doesn't point. Look for: {lookFor}",
  covered:
    'Something lies over what you are to press. Answer the question or close the box that is open, or make the window wider, and the guide goes on.',
  ways: {
    search: {
      title: 'Search for {name}',
      text: "The list doesn't show everyone. Click the search field and type {name}.",
    },
    'next-page': { title: 'Turn to {name}', text: '{name} is not on this page of the list. Go to the next.' },
    'scroll-down': {
      title: 'Scroll to {name}',
      text: 'The list is longer than what shows. Scroll down in it until {name} comes.',
    },
    'scroll-up': {
      title: 'Scroll to {name}',
      text: 'The list is longer than what shows. Scroll up in it until {name} comes.',
    },
  },
  unknownOwner: "The box doesn't say whom it is about. Close it and open it from the row of {name}.",
  wrongCompanyTitle: 'The wrong company is open',
  wrongCompany: '{open} is open, but this guide is about {wanted}. Switch company at the top right.',
  outcome: '{what}: done.',
  doneTitle: 'Done',
  done: 'Good! Everything is done.',
  doneNext: "Good! Now it is {next}'s turn.",
  doneShort: 'Close',
  handOverTitle: 'Hand over',
  handOverIntro: 'Who is the administrator? The same request goes there, with all that is done already.',
  handOverTo: 'Send to {name}',
  somebodyElse: 'Somebody else',
  name: 'Name',
  email: 'E-mail',
  send: 'Send',
  back: 'Back',
  notKept:
    "What you did could not be noted, because the browser's storage is full. Free some space; it is noted when the box is opened again.",
  vendorNote: 'Not affiliated with any vendor.',
}

export const overlayWords: Record<Language, OverlayWords> = { sv, en }
