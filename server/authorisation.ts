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

/** How a person comes: signed in to the web app, or through the extension's token. */
type Through = 'web' | 'extension'

interface Row {
  outcomes: Record<Role, Outcome>
  /**
   * By what a person may do it; the other way is `no`. Accounts are administered in the web app only, so that an extension
   * that is lost cannot. A revoked token or an expired session is anonymous.
   */
  through: Through | 'both'
}

/**
 * Every route × who asks. The middleware decides by it and the tests go through it, cell by cell. Which events a party
 * may record is in event-rights.ts.
 */
// oxfmt-ignore
export const AUTHORISATION: Record<RouteName, Row> = {
  //                       anonymous  other-client  client   other-firm  current-firm  new-firm  support  through
  signIn:                  row('yes        yes           yes      yes         yes           yes       yes      both'),
  createSession:           row('yes        yes           yes      yes         yes           yes       yes      both'),
  deleteSession:           row('who        yes           yes      yes         yes           yes       yes      both'),
  listSessions:            row('who        yes           yes      yes         yes           yes       yes      web'),
  revokeSession:           row('who        yes           yes      yes         yes           yes       yes      web'),
  me:                      row('who        yes           yes      yes         yes           yes       yes      both'),
  updateMe:                row('who        yes           yes      yes         yes           yes       yes      web'),
  createExtensionToken:    row('who        yes           yes      yes         yes           yes       yes      web'),
  deleteExtensionToken:    row('who        yes           yes      yes         yes           yes       yes      extension'),
  listFirms:               row('who        yes           yes      yes         yes           yes       yes      both'),
  createFirm:              row('who        no            no       no          no            no        yes      web'),
  // About a firm, whose members are here the new firm; to them other firms are not there.
  addFirmMember:           row('who        hidden        hidden   hidden      hidden        yes       yes      web'),
  keepFirmPresets:         row('who        hidden        hidden   hidden      hidden        yes       yes      web'),
  removeFirmMember:        row('who        hidden        hidden   hidden      hidden        yes       yes      web'),
  listWebhooks:            row('who        hidden        hidden   hidden      hidden        yes       yes      web'),
  createWebhook:           row('who        hidden        hidden   hidden      hidden        yes       yes      web'),
  deleteWebhook:           row('who        hidden        hidden   hidden      hidden        yes       yes      web'),
  listDeliveries:          row('who        hidden        hidden   hidden      hidden        yes       yes      web'),
  createRequest:           row('who        no            no       yes         yes           yes       yes      both'),
  startRehearsal:          row('who        yes           yes      yes         yes           yes       yes      web'),
  listRequests:            row('who        yes           yes      yes         yes           yes       yes      both'),
  listBoard:               row('who        yes           yes      yes         yes           yes       yes      both'),
  exportRequests:          row('who        yes           yes      yes         yes           yes       yes      both'),
  readRequest:             row('who        hidden        yes      hidden      yes           yes       yes      both'),
  updateRequest:           row('who        hidden        no       hidden      no            yes       yes      both'),
  recordEvents:            row('who        hidden        yes      hidden      yes           yes       yes      both'),
  listEvents:              row('who        hidden        yes      hidden      yes           yes       yes      both'),
  readForm:                row('who        hidden        yes      hidden      yes           yes       yes      both'),
  readSignedForm:          row('who        hidden        yes      hidden      yes           yes       yes      both'),
  uploadSignedForm:        row('who        hidden        yes      hidden      yes           yes       yes      both'),
  submitForm:              row('who        hidden        no       hidden      no            yes       yes      both'),
  listMails:               row('who        hidden        yes      hidden      yes           yes       yes      both'),
  // A mail server, by a secret of its own.
  receiveMail:             row('yes        yes           yes      yes         yes           yes       yes      both'),
  invite:                  row('who        hidden        no       hidden      no            yes       yes      both'),
  listGuides:              row('yes        yes           yes      yes         yes           yes       yes      both'),
  readGuideKey:            row('yes        yes           yes      yes         yes           yes       yes      both'),
  readGuide:               row('yes        yes           yes      yes         yes           yes       yes      both'),
  publishGuide:            row('who        no            no       no          no            no        yes      both'),
  listGuideVersions:       row('who        no            no       no          no            no        yes      both'),
  rollBackGuide:           row('who        no            no       no          no            no        yes      web'),
  listGuideDrafts:         row('who        no            no       no          no            no        yes      both'),
  readGuideDraft:          row('who        no            no       no          no            no        yes      both'),
  createGuideDraft:        row('who        no            no       no          no            no        yes      both'),
  // What a lost extension proposes still needs somebody in the web app.
  decideGuideDraft:        row('who        no            no       no          no            no        yes      web'),
  recordGuideHealth:       row('who        yes           yes      yes         yes           yes       yes      both'),
  leadTimes:               row('who        yes           yes      yes         yes           yes       yes      both'),
  insight:                 row('who        yes           yes      yes         yes           yes       yes      both'),
  guideHealth:             row('who        no            no       no          no            no        yes      both'),
  exportMyData:            row('who        yes           yes      yes         yes           yes       yes      web'),
  exportPersonalData:      row('who        no            no       no          no            no        yes      web'),
  erasePersonalData:       row('who        no            no       no          no            no        yes      web'),
  listAudit:               row('who        no            no       no          no            no        yes      web'),
  stream:                  row('who        yes           yes      yes         yes           yes       yes      both'),
}

/** One line of the table: an outcome per role, then through what. */
function row(line: string): Row {
  const cells = line.split(/ +/)
  const outcomes = Object.fromEntries(ROLES.map((role, index) => [role, cells[index]]))
  return { outcomes: outcomes as Record<Role, Outcome>, through: cells[ROLES.length] as Row['through'] }
}

/** The best that any of the roles may, coming that way; nobody comes any way. */
export function outcomeOf(route: RouteName, roles: readonly Role[], comes: Through | undefined): Outcome {
  const { outcomes, through } = AUTHORISATION[route]
  const ranked: readonly Outcome[] = ['yes', 'no', 'who', 'hidden']
  const best = ranked.find((outcome) => roles.some((role) => outcomes[role] === outcome)) ?? 'hidden'
  const isOtherWay = comes !== undefined && through !== 'both' && through !== comes
  return best === 'yes' && isOtherWay ? 'no' : best
}
