/**
 * A user-admin page of about `elements` elements, for measuring: users with program icons, the block Konsulter with the
 * consultant last, and the open dialog about Bokföring.
 */
export function userAdminPage(elements: number): string {
  const perRow = 17
  const rows = Math.floor(elements / perRow)
  const row = (index: number, name: string, email: string) =>
    `<tr><td><span class="n">${name}</span><small>${email}</small></td>${PROGRAMS.map(
      (program) => `<td><button title="${program}"><i class="icon"></i></button></td>`,
    ).join('')}<td>${index}</td></tr>`
  const users = Array.from({ length: rows }, (_, index) =>
    row(index, `Person ${NAMES[index % NAMES.length]} ${index}`, `person${index}@firma.example`),
  )
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><style>
    body{margin:0;font:14px sans-serif} header{height:48px;display:flex;justify-content:end}
    table{table-layout:fixed;width:900px;border-collapse:collapse} td{height:28px} button{cursor:pointer}
    .box{position:fixed;right:20px;top:120px;width:320px;background:#fff;border:1px solid}</style>
    <header><button aria-haspopup="menu">Bygg AB</button></header>
    <div role="menu" style="position:absolute;right:0;top:48px;background:#fff;z-index:3"><a role="menuitem" href="/users">Administrera användare</a></div>
    <main><h1>Administrera användare</h1><table id="users"><tbody>${users.join('')}</tbody></table>
    <h2>Konsulter</h2><table><tbody>${row(1, 'Anna Berg', 'anna@byran.example')}${row(2, 'Bo Ek', 'bo@byran.example')}</tbody></table></main>
    <div class="box" role="dialog" aria-label="Bokföring för Anna Berg">${PERMISSIONS.map(
      (name) => `<label><input type="checkbox"> ${name}</label><br>`,
    ).join('')}<button>Spara</button></div></html>`
}

const PROGRAMS = ['Bokföring', 'Fakturering', 'Lön', 'Lager']
const NAMES = ['Alm', 'Björk', 'Ceder', 'Dahl', 'Ek', 'Fors', 'Gran', 'Hed']
const PERMISSIONS = Array.from({ length: 14 }, (_, index) => `Behörighet ${index + 1}`)
