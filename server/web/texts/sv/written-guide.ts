import type { GuideWords } from '../../join/guide-words.ts'

/** Labels are quoted as the vendor's Swedish pages show them. */
export const writtenGuide = {
  'sign-form': {
    title: () => 'Skriv under blanketten',
    steps: () => [
      'Hämta den ifyllda blanketten.',
      'Kontrollera uppgifterna och skriv under. Det ska vara klientens systemadministratör, eller den nuvarande byrån när klienten inte har egen inloggning.',
      'Ladda upp den undertecknade blanketten i ärendet.',
    ],
  },
  'send-form': {
    title: () => 'Skicka blanketten till leverantören',
    steps: () => ['Öppna ärendet och välj ”Skicka till leverantören”. Den undertecknade blanketten mejlas då åt dig.'],
  },
  'request-link': {
    title: () => 'Skicka förfrågan',
    steps: ({ firm, client }: GuideWords) => [
      `Logga in i ${firm}, er egen byrås företag.`,
      'Välj ”Meny” → ”Digital byrå” → ”Ny klient”.',
      `Skriv in organisationsnumret för ${client} och välj ”Fortsätt”.`,
      'Välj ”Sammankoppling med befintligt abonnemang” och sedan ansvarig konsult och start.',
      'Klicka på ”Skicka förfrågan”. Klientens alla systemadministratörer får ett mejl från bokföringssystemet.',
    ],
  },
  'vendor-link': {
    title: () => 'Gör kopplingen',
    steps: ({ client, digital }: GuideWords) =>
      digital
        ? [`Administratören hos ${client} får ett mejl från bokföringssystemet och godkänner förfrågan där.`]
        : ['Leverantören mejlar den nya byrån när kopplingen är gjord. Säg till i ärendet när svaret har kommit.'],
  },
  assign: {
    title: ({ consultant }: GuideWords) => `Tilldela klienten till ${consultant}`,
    steps: ({ firm, client, consultant }: GuideWords) => [
      `Logga in i ${firm}, er egen byrås företag.`,
      'Klicka på företagsnamnet uppe till höger och välj ”Administrera användare”.',
      `Klicka på programikonen för ”Klienthanterare” (kan också heta ”Digital byrå”) på raden för ${consultant}.`,
      `Bocka för ${client} och klicka på ”Spara”. Finns klienten inte i listan är kopplingen inte gjord ännu.`,
    ],
  },
  grant: {
    title: ({ program, consultant }: GuideWords) => `Ge ${consultant} behörighet i ${program}`,
    steps: ({ client, consultant, program, permissions }: GuideWords) => [
      `Logga in i ${client}. Kontrollera att det är företagets namn som står uppe till höger.`,
      'Klicka på företagsnamnet och välj ”Administrera användare”.',
      `Leta upp ${consultant} i blocket ”Konsulter” under användarna och klicka på programikonen för ${program}.`,
      permissions === 'all' ? 'Markera alla behörigheter i rutan.' : `Markera bara: ${permissions.join(', ')}.`,
      'Klicka på ”Spara”.',
    ],
  },
  'check-access': {
    title: () => 'Kontrollera åtkomsten',
    steps: ({ firm, client }: GuideWords) => [
      `Logga in i ${firm} och öppna klientlistan (”Klienthanterare” eller ”Digital byrå”).`,
      `Klicka på ${client} och se efter att programmen går att öppna. Syns inga program: logga ut och in igen.`,
    ],
  },
}
