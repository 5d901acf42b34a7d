import type { Texts } from '../texts.ts'

export const importing: Texts['importing'] = {
  link: 'Take many from a file',
  title: 'Many requests from a file',
  lead: 'The file is read here in the browser. Nothing is created until you have seen what each row becomes.',
  chooseTitle: 'The file',
  format: (columns) => `A CSV file with headings in the first row: ${columns}.`,
  grantsFormat:
    'Permissions: the name of a suggestion, such as “Revision”, or “Bokföring: allt; Rapporter: Bokföring, Visa strukna rader”. Several consultants are told apart by semicolons.',
  choose: 'Choose a file',
  template: 'Get a template',
  fileProblems: {
    empty: () => 'The file has no rows below the headings.',
    'too-many': (most) => `The file has too many rows. Split it; ${most} rows at most are taken at a time.`,
    unreadable: () => 'The file cannot be read: a quotation mark lacks its other. Save it as CSV again.',
    columns: (missing) => `Headings are missing: ${missing}.`,
  },
  rowsTitle: (file) => `The rows of ${file}`,
  counted: (good, bad) => `${good} can be created, ${bad} need correcting in the file.`,
  created: (count, of) => `${count} of ${of} requests created.`,
  create: (text, count) => (count === 1 ? 'Create 1 request' : `Create ${text} requests`),
  creating: 'Creating …',
  line: 'Row',
  client: 'Client',
  newFirm: 'New firm',
  outcome: 'Outcome',
  good: 'Can be created',
  sameAs: (line) => `The same company and firm as row ${line}.`,
  openAlready: 'Has an open request already',
  createdAs: (reference) => `Created: ${reference}`,
}
