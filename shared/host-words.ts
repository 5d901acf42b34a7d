import type { Labels } from './guides/locator.ts'

/**
 * What host pages call what guides don't name, in both languages, folded (see foldName). It comes to a page with the work
 * that is to be done there, so that none has to hold it.
 */
export interface HostWords {
  /** The control that shows more of a list. */
  next: Labels
  /** What the name of a search field begins with. */
  search: string[]
  /** What stands where something is still to come. */
  loading: string[]
  /** Headers and labels of whom a row is about. */
  subjects: string[]
  /** What controls are called that are told apart by where they stand only. */
  anyones: string[]
  /** What the announcement of a switch begins with that says only how to tick it. */
  ticking: string[]
  /**
   * What stands by itself on pages of a language, and shows that they are, whatever they declare: nothing that icons are
   * called in their fonts, whose words stand on any page.
   */
  signs: Labels
}

export const HOST_WORDS: HostWords = {
  next: {
    sv: ['Nästa', 'Nästa sida', 'Visa fler', 'Ladda fler', 'Fler', 'Visa alla', 'Visa mer'],
    en: ['Next', 'Next page', 'Show more', 'Load more', 'More', 'Show all', 'View all'],
  },
  search: ['sök', 'hitta', 'filtrera', 'search', 'find', 'filter'],
  loading: ['laddar', 'hämtar', 'läser in', 'var god vänta', 'vänligen vänta', 'loading', 'fetching', 'please wait'],
  anyones: [
    'ändra',
    'redigera',
    'hantera',
    'öppna',
    'visa',
    'behörighet',
    'behörigheter',
    'edit',
    'change',
    'manage',
    'open',
    'view',
    'show',
    'permissions',
  ],
  ticking: [
    'select',
    'choose',
    'toggle',
    'check',
    'press',
    'row',
    'välj',
    'markera',
    'bocka',
    'kryssa',
    'tryck',
    'rad',
  ],
  signs: {
    sv: [
      'spara',
      'avbryt',
      'stäng',
      'logga ut',
      'användare',
      'inställningar',
      'lägg till',
      'ta bort',
      'namn',
      'e-post',
    ],
    en: ['log out', 'sign out', 'sign in', 'users', 'user', 'company', 'name', 'role', 'roles', 'actions', 'back'],
  },
  subjects: [
    'användare',
    'konsult',
    'konsulter',
    'klient',
    'klienter',
    'kund',
    'kunder',
    'företag',
    'bolag',
    'person',
    'personer',
    'namn',
    'företagsnamn',
    'klientnamn',
    'kundnamn',
    'user',
    'users',
    'consultant',
    'consultants',
    'client',
    'clients',
    'customer',
    'customers',
    'company',
    'companies',
    'people',
    'name',
    'full name',
    'client name',
    'company name',
    'customer name',
  ],
}
