import { defaultDetails } from '../../../server/practice/default-scenario.ts'

const { client, newFirm } = defaultDetails
const [consultant] = newFirm.consultants
const icon = (program: string) => `<td><button title="${program}"><i></i></button></td>`
const row = (name: string, email: string) =>
  `<tr><td>${name}<br><small>${email}</small></td>${['Bokföring', 'Fakturering', 'Lön', 'Lager'].map(icon).join('')}</tr>`

/** The row that is highlighted something in, once it has come. */
export const TARGET_ROW = row(consultant?.name ?? '', consultant?.email ?? '')
/** A row that pushes it down. */
export const OTHER_ROW = row('Nils Ny', 'nils@bjorkdalen.example')
export const TARGET = '#consultants tr:last-child [title=Bokföring]'

/** A page of user administration on which the consultant is not there yet, long enough to be scrolled. */
export const hostPage = `<!doctype html><html lang="sv"><meta charset="utf-8"><style>
  body{margin:0;font:14px sans-serif} header{height:48px;display:flex;justify-content:end}
  table{width:700px;border-collapse:collapse} td{height:34px} td i{display:block;width:16px;height:16px;background:#888}</style>
  <header><button aria-haspopup="menu">${client.name}</button></header>
  <main><h1>Administrera användare</h1><h2>Användare</h2><table><tbody id="users">${row('Karin Björk', 'karin@bjorkdalen.example').repeat(4)}</tbody></table>
  <h2>Konsulter</h2><table><tbody id="consultants">${row('Bo Ek', 'bo@annan.example')}</tbody></table>
  <h2>Händelser</h2>${'<p>Någon loggade in.</p>'.repeat(120)}</main></html>`
