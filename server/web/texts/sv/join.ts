export const join = {
  title: (client: string, newFirm: string) => `${newFirm} ska få åtkomst till ${client}`,
  eyebrow: (reference: string) => `Ärende ${reference}`,
  askedBy: (who: string) => `${who} har bett om det.`,
  hello: (name: string) => `Hej ${name}!`,
  askOfAdministrator: (client: string) =>
    `Du är administratör för ${client} i bokföringssystemet. Därför är det du som ger behörigheterna. Det tar några minuter.`,
  askOfNewFirm: (client: string) =>
    `Du tilldelar först ${client} till konsulterna i din egen byrås företag. Sedan ger administratören behörigheterna, och till sist kontrollerar du att allt går att nå.`,
  askOfCurrentFirm: (client: string) =>
    `Din byrå arbetar redan med ${client}. Inget ändras för er; till sist kontrollerar du att ni fortfarande kommer åt programmen.`,
  askOfOther: 'Här ser du vad ärendet gäller. Just nu behöver du inte göra något.',
  safeTitle: 'Varför det är säkert',
  safe: [
    'Du loggar in i bokföringssystemet som vanligt, på dess egna sidor. Vi ser aldrig dina uppgifter.',
    'Guiden pekar. Inget klickas, fylls i eller sparas åt dig.',
    'Bara behörigheterna i listan efterfrågas. Bockas något mer i, säger guiden till.',
    'Det enda som skickas hit är vilket steg som är gjort och om en efterfrågad behörighet är på eller av.',
  ],
  whoTitle: 'Vilka som är med',
  whatTitle: 'Det här ska ges',
  consultantsLead: (consultants: string) => `Till ${consultants}:`,
  everything: 'allt i programmet',
  stepsTitle: 'Så går det till',
  connectTitle: 'Låt tillägget visa vägen',
  connectLead: 'Tillägget lyser upp rätt ställe på bokföringssystemets sidor, ett steg i taget.',
  searching: 'Letar efter tillägget …',
  found: 'Tillägget finns i din webbläsare.',
  connect: 'Anslut tillägget',
  connecting: 'Ansluter …',
  connected: (who: string) => `Tillägget är anslutet som ${who}.`,
  connectFailed: 'Det gick inte att ansluta tillägget. Försök igen.',
  noAnswer: 'Tillägget svarade inte. Läs in sidan igen och försök en gång till.',
  doneGo: 'Klart – gå till bokföringssystemet',
  goWhere: {
    administrator: (client: string) =>
      `Öppna bokföringssystemet i en ny flik, logga in som vanligt och se till att företaget ${client} är öppet. Guiden visas av sig själv.`,
    newFirm: (firm: string) =>
      `Öppna bokföringssystemet i en ny flik och logga in i ${firm}, er egen byrås företag. Guiden visas av sig själv när det är er tur.`,
    currentFirm: (firm: string) =>
      `Öppna bokföringssystemet i en ny flik och logga in i ${firm}. Guiden visas av sig själv när det är er tur.`,
    other: 'Logga in i bokföringssystemet som vanligt. Guiden visas av sig själv när det är din tur.',
  },
  notYet: (party: string) =>
    `Just nu väntar ärendet på ${party}. Du får ett mejl när det är din tur; du kan ansluta tillägget redan nu.`,
  absentTitle: 'Lägg till tillägget',
  absent:
    'Tillägget finns inte i den här webbläsaren ännu. Lägg till det och kom tillbaka hit; sidan märker det av sig själv.',
  absentPhone: 'På en telefon finns inga tillägg. Öppna mejlet på en dator, eller följ den skrivna guiden nedan.',
  addTo: (browser: string) => `Lägg till i ${browser}`,
  addElsewhere:
    'Tillägget finns för Chrome, Edge och Firefox på dator. I en annan webbläsare följer du den skrivna guiden.',
  cannotInstall: 'Kan du inte installera något? Följ den skrivna guiden i stället. Det går lika bra.',
  guideTitle: 'Den skrivna guiden',
  guideLead: 'Gör stegen i bokföringssystemet och säg till här efter varje moment.',
  openGuide: 'Visa den skrivna guiden',
  iHaveDone: 'Jag har gjort det här',
  done: 'Gjort',
  waitingFor: 'Väntar på att något annat blir klart',
  notRight: 'Stämmer det inte?',
  notRightText:
    'Ge inga behörigheter om du inte känner igen byrån eller inte har bett om det här. Säg till, så stannar ärendet och supporten tittar på det.',
  sayNotRight: 'Något stämmer inte',
  sayNotAdministrator: 'Jag är inte administratör',
  toRequest: 'Visa hela ärendet',
  allDone: 'Allt är klart. Tack!',
  allDoneText: 'Båda byråerna kommer åt programmen. Du behöver inte göra något mer.',
  cancelled: 'Ärendet är avbrutet. Du behöver inte göra något.',
  connectPageTitle: 'Anslut tillägget',
  connectPageLead:
    'Med tillägget anslutet visas guiden på bokföringssystemets sidor när det är din tur, i alla dina ärenden.',
  steps: {
    assign: {
      title: '1. Byrån tilldelar klienten',
      text: (client: string) =>
        `Nya byrån bockar för ${client} på den konsult som ska göra arbetet, i byråns eget företag.`,
    },
    grant: {
      title: '2. Administratören ger behörigheter',
      text: (client: string) =>
        `I ${client} öppnar administratören varje program under ”Konsulter”, bockar för det som efterfrågas och sparar.`,
    },
    check: {
      title: '3. Byråerna kontrollerar',
      text: (client: string) =>
        `Båda byråerna öppnar ${client} från sin klientlista och ser att programmen går att nå.`,
    },
  },
  pictures: {
    menu: 'Menyn under företagets namn uppe till höger är öppen, och ”Administrera användare” är inringat.',
    assignIcon:
      'Sidan Administrera användare i byråns företag. Ikonen för Klienthanterare på konsultens rad är inringad.',
    assignDialog: 'Rutan Klienthanterare med en lista över klienter. Klienten som ska bockas för är inringad.',
    grantIcon:
      'Blocket Konsulter under användarna i klientens företag. Ikonen för Bokföring på konsultens rad är inringad.',
    grantDialog: 'Rutan med programmets behörigheter. En behörighet som ska bockas för är inringad.',
    clientList: 'Byråns klientlista. Klientens namn, som man klickar på, är inringat.',
  },
}
