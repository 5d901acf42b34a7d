import type { Texts } from '../texts.ts'

/** Labels are quoted as the vendor's Swedish pages show them, with the English ones where they are documented. */
export const writtenGuide: Texts['writtenGuide'] = {
  'sign-form': {
    title: () => 'Sign the form',
    steps: () => [
      'Download the form; it is filled in.',
      'Check it and sign it. The signer must be the client’s system administrator, or the current firm when the client has no login of its own.',
      'Upload the signed form in the request.',
    ],
  },
  'send-form': {
    title: () => 'Send the form to the vendor',
    steps: () => ['Open the request and choose “Send to the vendor”. The signed form is then mailed for you.'],
  },
  'request-link': {
    title: () => 'Send the inquiry',
    steps: ({ firm, client }) => [
      `Sign in to ${firm}, your own firm’s company.`,
      'Choose “Meny” → “Digital byrå” → “Ny klient” (New client).',
      `Type the organisation number of ${client} and choose “Fortsätt”.`,
      'Choose “Sammankoppling med befintligt abonnemang”, then the responsible consultant and the start.',
      'Click “Skicka förfrågan”. Every system administrator of the client gets a mail from the accounting system.',
    ],
  },
  'vendor-link': {
    title: () => 'Make the link',
    steps: ({ client, digital }) =>
      digital
        ? [`The administrator at ${client} gets a mail from the accounting system and approves the inquiry there.`]
        : [
            'The vendor mails the new firm when the link has been made. Say so in the request when the answer has come.',
          ],
  },
  assign: {
    title: ({ consultant }) => `Assign the client to ${consultant}`,
    steps: ({ firm, client, consultant }) => [
      `Sign in to ${firm}, your own firm’s company.`,
      'Click the company name top right and choose “Administrera användare” (Manage Users).',
      `Click the program icon of “Klienthanterare” (may be called “Digital byrå”) on the row of ${consultant}.`,
      `Tick ${client} and click “Spara” (Save). If the client is not in the list, the link has not been made yet.`,
    ],
  },
  grant: {
    title: ({ program, consultant }) => `Give ${consultant} permissions in ${program}`,
    steps: ({ client, consultant, program, permissions }) => [
      `Sign in to ${client}. Check that it is that company’s name that stands top right.`,
      'Click the company name and choose “Administrera användare” (Manage Users).',
      `Find ${consultant} in the block “Konsulter” (Consultants) under the users and click the program icon of ${program}.`,
      permissions === 'all' ? 'Tick every permission in the dialog.' : `Tick only: ${permissions.join(', ')}.`,
      'Click “Spara” (Save).',
    ],
  },
  'check-access': {
    title: () => 'Check the access',
    steps: ({ firm, client }) => [
      `Sign in to ${firm} and open the client list (“Klienthanterare” or “Digital byrå”).`,
      `Click ${client} and see that its programs open. If no programs show: sign out and in again.`,
    ],
  },
}
