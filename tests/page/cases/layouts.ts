import { called, inBlock, inDialog, inMenu, inRow, look, type Case } from '../case.ts'

const email = 'anna@x.example'
const row = (who: string, right = '', name = 'title="Lön"') =>
  `<tr><td>${who}</td><td><button ${name}${right}>○</button></td></tr>`
const ANNA = ' data-right'
const ofAnna = look('act', 'Lön', inRow('Anna Berg'))
const annaByAddress = look('act', 'Lön', inRow('Anna Berg', { email }))
const underKonsulter = look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg'))
const table = (rows: string) => `<table>${rows}</table>`
const people = table(row('Anna Berg', ANNA) + row('Bo Ek'))
const company = look('act', 'Bygg AB', { kind: 'banner' })
const menu = (entries: string, more = '') =>
  `<div ${more} style="position:absolute;top:60px;right:0;width:200px;background:#fff">${entries}</div>`
const bar = (inside: string) => `<div style="display:flex;justify-content:flex-end">${inside}</div>`
const described = (label: string, right = '') =>
  table(`${row('Bo Ek', '', 'aria-label="Bo"')}${row('Anna Berg', right, `${label} aria-describedby="d"`)}`) +
  '<div id="d" hidden>Lön</div>'
const headed = (name: string, right = '') =>
  table(
    `<tr><th>Namn</th><th>Lön</th></tr>${row('Anna Berg', right, `title="${name}"`)}${row('Bo Ek', '', `title="${name}"`)}`,
  )
const icons = (right = '') =>
  `<td colspan="2"><button title="Lön"${right}>L</button> <button title="Tid">T</button></td>`
const inPairs = (first: string, second: string) =>
  table(`<tr>${first}</tr><tr>${second}</tr><tr><td>Bo Ek</td><td>x</td></tr><tr>${icons()}</tr>`)

/** Ways in which systems lay out what they show, where others do it plainly. */
export const layoutCases: Case[] = [
  {
    name: 'the address stands in one text with a name whose surname is first',
    html: table(row('Ek, Bo<br>bo@x.example') + row(`Berg, Anna<br>${email}`, ANNA)),
    ask: annaByAddress,
  },
  {
    name: 'another’s address ends like the one asked for',
    html: table(row('Ek, Bo<br>bo@x.example') + row(`Berg, Maria Anna<br>maria.${email}`)),
    ask: annaByAddress,
    none: 'no-row',
  },
  {
    name: 'an address stands beside words that are not hers',
    html: table(row('Ek, Bo<br>bo@x.example') + row(`Eva Alm<br>${email}`)),
    ask: annaByAddress,
    none: 'row-of-another',
  },
  {
    name: 'an address stands in a text beside other words',
    html: `<h2>Konsulter</h2><table><tr><td data-right>Berg, Anna<br>${email}</td></tr></table>`,
    ask: look('text', ['Anna Berg', email], inBlock('Konsulter')),
  },
  {
    name: 'letters that an icon is drawn from stand beside a company',
    html: '<header><button data-right>Bygg AB <i style="font-family:Material Icons">arrow_drop_down</i></button></header>',
    ask: look('text', 'Bygg AB', { kind: 'banner' }),
  },
  {
    name: 'a part of a name is not drawn',
    html: table(row('Anna Berg <span hidden>Lind</span>')),
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a row in which the address and the icons are links',
    html: ['Bo Ek', 'Anna Berg']
      .map(
        (name) =>
          `<div class="row"><div>${name} <a href="mailto:x@x.example">Skriv</a></div><div><a href="#" title="Lön"${name === 'Bo Ek' ? '' : ANNA}>L</a> <a href="#" title="Tid">T</a></div></div>`,
      )
      .join(''),
    ask: ofAnna,
  },
  { name: 'an icon without a name is described', html: described('', ANNA), ask: ofAnna },
  {
    name: 'an icon with another name is described',
    html: described('aria-label="Ta bort"'),
    ask: ofAnna,
    none: 'no-such-name',
  },
  { name: 'an icon is called like all others under its header', html: headed('Ändra', ANNA), ask: ofAnna },
  {
    name: 'an icon is announced as others are too, and asked for so',
    html: '<p id="d">Ändra</p><button aria-labelledby="d" data-right></button>',
    ask: look('act', 'Ändra'),
  },
  { name: 'an icon does something else under its header', html: headed('Ta bort'), ask: ofAnna, none: 'no-such-name' },
  {
    name: 'a title stands in the cell of a table that the page is laid out in',
    html: `<table><tr><td>Start</td><td><div style="font-weight:700">Konsulter</div>${people}</td></tr></table>`,
    ask: underKonsulter,
  },
  {
    name: 'the header of a part that is opened says more than its name',
    html: `<div><div role="button" tabindex="0" aria-expanded="true" style="display:flex"><span>Konsulter</span> <span>Personer hos byrån</span></div><div>${people}</div></div>`,
    ask: underKonsulter,
  },
  {
    name: 'each row has a shadow root of its own',
    html: `<main><h2>Konsulter</h2>${['Bo Ek', 'Anna Berg']
      .map(
        (name) =>
          `<div><template data-shadow="open"><span>${name}</span> <button title="Lön"${name === 'Bo Ek' ? '' : ANNA}>L</button></template></div>`,
      )
      .join('')}</main>`,
    ask: underKonsulter,
  },
  {
    name: 'a dialog whose title is no heading has a legend for each switch',
    html: `<div style="position:fixed;inset:100px;background:#fff;z-index:5"><div style="font-weight:700">Lön</div>${[
      'Attest',
      'Utlägg',
    ]
      .map(
        (name) =>
          `<fieldset><legend>${name}</legend><label><input type="radio" name="${name}"${name === 'Attest' ? ANNA : ''}> På</label> <label><input type="radio" name="${name}" checked> Av</label></fieldset>`,
      )
      .join('')}<button>Spara</button></div>`,
    ask: look('toggle', 'Attest', inDialog('Lön')),
  },
  { name: 'icons in a row beneath the name', html: inPairs('<td>Anna Berg</td><td>x</td>', icons(ANNA)), ask: ofAnna },
  {
    name: 'a row beneath one without icons says another name',
    html: inPairs('<td>Anna Berg</td><td>x</td>', `<td>Eva Alm</td>${icons()}`),
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'icons in a row beneath one that has its own',
    html: inPairs('<td>Anna Berg</td><td><button>Ta bort</button></td>', icons()),
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'a menu lists the company that is open',
    html: `${bar('<button data-right><span>Bygg AB</span> <small>559900-0014</small></button>')}${menu('<div role="menuitem" tabindex="0">Bygg AB</div>', 'role="menu"')}`,
    ask: company,
  },
  {
    name: 'the company’s button is there twice, and the one that is seen says more',
    html: `<header>${bar('<div style="display:none"><button>Bygg AB</button></div><button aria-controls="m"><span>BA</span> <span>Bygg AB</span></button>')}</header>${menu('<a href="#" data-right>Administrera användare</a>', 'id="m"')}`,
    ask: look('act', 'Administrera användare', inMenu('Bygg AB')),
  },
  {
    name: 'a label lists the names of one person',
    html: table(row('Berg, Anna', ANNA) + row('Ek, Bo')),
    ask: { role: 'act', labels: called('Lön'), in: [{ kind: 'row', of: called('Anna Berg', 'Berg, Anna') }] },
  },
]
