export const signIn = {
  title: 'Logga in',
  lead: 'Skriv din e-postadress så mejlar vi en länk som loggar in dig. Du behöver inget lösenord.',
  signInFirst: 'Logga in för att se sidan. Du kommer tillbaka hit.',
  address: 'E-postadress',
  addressHint: 'Samma adress som du fick mejlet till, eller som din byrå har registrerat.',
  addressProblem:
    'Det där ser inte ut som en e-postadress. Den ska ha ett @ och en domän, till exempel namn@foretag.se.',
  send: 'Mejla mig en länk',
  sentTitle: 'Titta i din mejl',
  sent: (address: string) =>
    `Om ${address} har ett ärende eller ett konto här kommer ett mejl inom en minut. Länken i det gäller i 15 minuter och kan användas en gång.`,
  notArrived: 'Kommer inget mejl? Titta i skräpposten, och kontrollera att adressen är rätt.',
  otherAddress: 'Använd en annan adress',
  exchanging: 'Loggar in dig …',
  usedTitle: 'Länken gäller inte längre',
  used: 'Länkar kan användas en gång och gäller en kort tid, så att ingen annan kan använda dem. Skriv din adress så kommer en ny direkt.',
  sendNew: 'Mejla mig en ny länk',
  already: 'Du är redan inloggad.',
}
