import type { RouteName } from '../shared/contracts/http.ts'

/** Who asks, as seen from the link request that a route is about. Elsewhere a person in no firm is `client`, one in a firm `new-firm`. */
export const ROLES = [
  'anonymous',
  'other-client',
  'client',
  'other-firm',
  'current-firm',
  'new-firm',
  'support',
] as const
export type Role = (typeof ROLES)[number]

/** `yes`; `who`: sign in first (401); `no`: seen but not allowed (403); `hidden`: as if it were not there (404). */
export type Outcome = 'yes' | 'who' | 'no' | 'hidden'

interface Row {
  outcomes: Record<Role, Outcome>
  /** Whether the extension's token may do what its person may. A revoked token or an expired session is anonymous. */
  byExtension: 'same' | 'no'
}

/**
 * Every route × who asks. The middleware decides by it and the tests go through it, cell by cell. Which events a party
 * may record is in event-rights.ts.
 */
// oxfmt-ignore
export const AUTHORISATION: Record<RouteName, Row> = {
  //                       anonymous  other-client  client   other-firm  current-firm  new-firm  support  by extension
  signIn:                  row('yes        yes           yes      yes         yes           yes       yes      same'),
  createSession:           row('yes        yes           yes      yes         yes           yes       yes      same'),
  deleteSession:           row('who        yes           yes      yes         yes           yes       yes      same'),
  me:                      row('who        yes           yes      yes         yes           yes       yes      same'),
  updateMe:                row('who        yes           yes      yes         yes           yes       yes      no'),
  createExtensionToken:    row('who        yes           yes      yes         yes           yes       yes      no'),
  deleteExtensionToken:    row('who        yes           yes      yes         yes           yes       yes      same'),
  listFirms:               row('who        yes           yes      yes         yes           yes       yes      same'),
  createFirm:              row('who        no            no       no          no            no        yes      no'),
  addFirmMember:           row('who        hidden        hidden   hidden      yes           yes       yes      no'),
  keepFirmPresets:         row('who        hidden        hidden   hidden      yes           yes       yes      no'),
  createRequest:           row('who        no            no       yes         yes           yes       yes      same'),
  listRequests:            row('who        yes           yes      yes         yes           yes       yes      same'),
  listBoard:               row('who        yes           yes      yes         yes           yes       yes      same'),
  exportRequests:          row('who        yes           yes      yes         yes           yes       yes      same'),
  readRequest:             row('who        hidden        yes      hidden      yes           yes       yes      same'),
  updateRequest:           row('who        hidden        no       hidden      no            yes       yes      same'),
  recordEvents:            row('who        hidden        yes      hidden      yes           yes       yes      same'),
  listEvents:              row('who        hidden        yes      hidden      yes           yes       yes      same'),
  readForm:                row('who        hidden        yes      hidden      yes           yes       yes      same'),
  readSignedForm:          row('who        hidden        yes      hidden      yes           yes       yes      same'),
  uploadSignedForm:        row('who        hidden        yes      hidden      yes           yes       yes      same'),
  submitForm:              row('who        hidden        no       hidden      no            yes       yes      same'),
  invite:                  row('who        hidden        no       hidden      no            yes       yes      same'),
  listGuides:              row('yes        yes           yes      yes         yes           yes       yes      same'),
  readGuideKey:            row('yes        yes           yes      yes         yes           yes       yes      same'),
  readGuide:               row('yes        yes           yes      yes         yes           yes       yes      same'),
  publishGuide:            row('who        no            no       no          no            no        yes      same'),
  recordGuideHealth:       row('who        yes           yes      yes         yes           yes       yes      same'),
  leadTimes:               row('who        yes           yes      yes         yes           yes       yes      same'),
  guideHealth:             row('who        no            no       no          no            no        yes      same'),
  stream:                  row('who        yes           yes      yes         yes           yes       yes      same'),
}

/** One line of the table: an outcome per role, then what holds for the extension's token. */
function row(line: string): Row {
  const cells = line.split(/ +/)
  const outcomes = Object.fromEntries(ROLES.map((role, index) => [role, cells[index]]))
  return { outcomes: outcomes as Record<Role, Outcome>, byExtension: cells[ROLES.length] as Row['byExtension'] }
}

/** The best that any of the roles may. */
export function outcomeOf(route: RouteName, roles: readonly Role[], byExtension: boolean): Outcome {
  const { outcomes, byExtension: extensionMay } = AUTHORISATION[route]
  const ranked: readonly Outcome[] = ['yes', 'no', 'who', 'hidden']
  const best = ranked.find((outcome) => roles.some((role) => outcomes[role] === outcome)) ?? 'hidden'
  return best === 'yes' && byExtension && extensionMay === 'no' ? 'no' : best
}
