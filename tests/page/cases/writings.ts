import { called, inBlock, inDialog, inRow, look, type Case } from '../case.ts'

const row = (name: string, right = false) =>
  `<tr>${name}<td><button title="Lön"${right ? ' data-right' : ''}>Lö</button></td></tr>`
const others = row('<td>Ek, Bo</td><td>bo@x.example</td>')
const anna = look('act', 'Lön', inRow('Anna Berg', { email: 'anna@x.example' }))
const labelled = (label: string) =>
  `<ul><li><b>Bo Ek</b> <button aria-label="Lön för Bo Ek">L</button></li><li><b>Anna Berg</b> <button aria-label="${label}" data-right>L</button></li></ul>`
const ofAnna = look('act', 'Lön', inRow('Anna Berg'))
const box = (inside: string) =>
  `<main><h1>Start</h1></main><div style="position:fixed;inset:100px;background:#fff;z-index:5">${inside}</div>`
const save = look('act', 'Spara', inDialog('Klienthanterare'))
const title = '<div style="font-size:20px;font-weight:700">Klienthanterare</div>'
const choice = '<label><input type="checkbox"> Bygg AB</label>'
const clients = `<section>${title}<p>Anna Berg</p><table><tr><th></th><th>Namn</th><th>Nummer</th></tr><tr><td><input type="checkbox"></td><td>Bygg AB</td><td>12</td></tr></table><button data-right>Spara</button></section>`

/** People, programs and titles that pages write in other ways than guides do. */
export const writingCases: Case[] = [
  {
    name: 'the surname stands first, and the address tells who it is',
    html: `<table>${others}${row('<td>Berg, Anna</td><td>anna@x.example</td>', true)}</table>`,
    ask: anna,
  },
  {
    name: 'first name and surname stand in columns of their own',
    html: `<table><tr><th>Förnamn</th><th>Efternamn</th><th>E-post</th><th>Program</th></tr>${row('<td>Bo</td><td>Ek</td><td>bo@x.example</td>')}${row('<td>Anna</td><td>Berg</td><td>anna@x.example</td>', true)}</table>`,
    ask: anna,
  },
  {
    name: 'a name between the two is written out',
    html: `<table>${others}${row('<td>Anna Maria Berg<br><small>anna@x.example</small></td>', true)}</table>`,
    ask: anna,
  },
  {
    name: 'a row is called by an address',
    html: `<table>${others}${row('<td>anna@x.example</td>', true)}</table>`,
    ask: look('act', 'Lön', inRow('anna@x.example')),
  },
  {
    name: 'the surname stands first, and nothing tells who it is',
    html: `<table>${others}${row('<td>Berg, Anna</td>')}</table>`,
    ask: anna,
    none: 'no-row',
  },
  {
    name: 'another’s row shows the address',
    html: `<table>${others}${row('<td>Eva Alm</td><td>anna@x.example</td>')}</table>`,
    ask: anna,
    none: 'row-of-another',
  },
  {
    name: 'another’s row shows an address that is made of the name',
    html: `<table>${others}${row('<td>Eva Alm</td><td>anna.berg@x.example</td>')}</table>`,
    ask: look('act', 'Lön', inRow('Anna Berg', { email: 'anna.berg@x.example' })),
    none: 'row-of-another',
  },
  {
    name: 'the firm stands on a line below the name',
    html: `<table>${others}${row('<td>Anna Berg<br><small>Byrån AB</small></td>', true)}</table>`,
    ask: ofAnna,
  },
  {
    name: 'a part of the name is set in letters of its own',
    html: `<table>${others}${row('<td>Anna Berg <small>Lind</small></td>')}</table>`,
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a part of the name is in a box of its own beside it',
    html: `<table>${others}${row('<td>Anna Berg <span style="display:inline-block">Lind</span></td>')}</table>`,
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a part of the name is laid beside it',
    html: `<table>${others}${row('<td><div style="display:flex;gap:4px">Anna Berg <span>Lind</span></div></td>')}</table>`,
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'the firm is a block below the name',
    html: `<table>${others}${row('<td>Anna Berg<div>Byrån AB</div></td>', true)}</table>`,
    ask: ofAnna,
  },
  {
    name: 'whoever is signed in stands on a line below the company',
    html: '<header><button data-right>Bygg AB<br><small>Karin Björk</small></button></header>',
    ask: look('act', 'Bygg AB', { kind: 'banner' }),
  },
  ...['Lön för Anna Berg', 'Lön, Anna Berg', 'Anna Berg – Lön', 'Anna Berg: Lön'].map((label) => ({
    name: `an icon is announced as "${label}"`,
    html: labelled(label),
    ask: ofAnna,
  })),
  {
    name: 'an icon is labelled by the row and the column',
    html: '<table><tr><th>Namn</th><th id="c">Lön</th></tr><tr><td>Bo Ek</td><td></td></tr><tr><td id="r">Anna Berg</td><td><a href="#" aria-labelledby="r c" data-right>×</a></td></tr></table>',
    ask: ofAnna,
  },
  ...['Lön för Bo Ek', 'Ta bort Lön för Anna Berg', 'Lön för Anna Berg och Bo Ek'].map((label) => ({
    name: `an icon in her row is announced as "${label}"`,
    html: labelled(label).replace(' data-right', ''),
    ask: ofAnna,
    none: 'no-such-name',
  })),
  {
    name: 'a switch is announced with whose it is',
    html: box(
      `<h2>Lön</h2><p>Anna Berg</p><table><tr><td>Attest</td><td><input type="checkbox" aria-label="Attest för Anna Berg" data-right></td></tr></table><button>Spara</button>`,
    ),
    ask: look('toggle', 'Attest', { ...inDialog('Lön'), owner: called('Anna Berg') } as ReturnType<typeof inDialog>),
  },
  {
    name: 'a sign stands for what the header of its column says',
    html: '<table><tr><th>Namn</th><th>Lön</th></tr><tr><td>Anna Berg</td><td><button data-right>○</button></td></tr><tr><td>Bo Ek</td><td><button>●</button></td></tr></table>',
    ask: ofAnna,
  },
  {
    name: 'a name is kept apart by marks that nobody sees',
    html: '<main><a href="#" data-right>Administrera \u2068användare\u2069\u200E</a></main>',
    ask: look('act', 'Administrera användare'),
  },
  { name: 'an angle points onwards', html: '<a href="#" data-right>Nästa ›</a>', ask: look('act', 'Nästa') },
  {
    name: 'what closes a dialog stands before its title',
    html: box(`<button aria-label="Stäng">×</button>${title}${choice}<button data-right>Spara</button>`),
    ask: save,
  },
  {
    name: 'what can’t be pressed yet lets presses through',
    html: box(
      `<h2>Klienthanterare</h2>${choice}<button disabled style="pointer-events:none" data-right>Spara</button>`,
    ),
    ask: save,
  },
  { name: 'what is ticked stands in a table with headers', html: clients, ask: save },
  {
    name: 'a table under the program’s name holds what is pressed for each',
    html: clients.replace(' data-right', '').replace('<td>12', '<td><button>12</button>'),
    ask: save,
    none: 'no-dialog',
  },
  {
    name: 'a link is broken over two lines among others',
    html: `<div style="width:150px;line-height:30px">${['Bokföring och', 'Lön och arvode', 'Tid'].map((name) => `<a href="#"${name === 'Lön och arvode' ? ' data-right' : ''}>${name}</a>`).join(' ')}</div>`,
    ask: look('act', 'Lön och arvode'),
  },
  {
    name: 'the title of a pane is a button in a box of its own',
    html: '<div class="pane"><div><div role="button" tabindex="0" aria-expanded="true"><span>▾</span><span>Konsulter</span></div></div><div><table><tr><td>Anna Berg</td><td><button data-right>Lön</button></td></tr><tr><td>Bo Ek</td><td><button>Lön</button></td></tr></table></div></div>',
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
  },
]
