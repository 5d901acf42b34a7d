import { called, inBlock, inColumn, inRow, look, type Case } from '../case.ts'

const pay = (right: boolean) => `<button${right ? ' data-right' : ''}>Lön</button>`
const row = (name: string, right = false, mark = '') =>
  `<tr><td>${name}</td><td>${mark}</td><td>${pay(right)}</td></tr>`
const card = (name: string, right = false, mark = '') =>
  `<div class="k"><div>${name}</div><div>${mark}</div><div>${pay(right)}</div></div>`
const table = (...rows: string[]) => `<table><tbody>${rows.join('')}</tbody></table>`
const ofAnna = look('act', 'Lön', inRow('Anna Berg'))
const annaByMail = look('act', 'Lön', inRow('Anna Berg', { email: 'anna@byran.example' }))
const annaAmongConsultants = look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg'))
const byNumber = look('toggle', null, inRow('Bygg AB', { organisationNumber: '5560125790' }))
const client = (name: string, number: string, right = false) =>
  `<tr><td><input type="checkbox"${right ? ' data-right' : ''}></td><td>${name}</td><td>${number}</td></tr>`
const cells = (...texts: string[]) => texts.map((text) => `<div>${text}</div>`).join('')
const flat = (...rows: string[][]) =>
  `<div style="display:grid;grid-template-columns:repeat(${rows[0]?.length},1fr)">${cells(...rows.flat())}</div>`
const twoLines = (name: string, right = false) =>
  `<tr><td colspan="2">${name}</td></tr><tr><td>Program</td><td>${pay(right)}</td></tr>`

/** Rows, whose they are, blocks and columns. */
export const rowCases: Case[] = [
  { name: 'a table row', html: table(row('Bo Ek'), row('Anna Berg', true), row('Eva Alm')), ask: ofAnna },
  {
    name: 'a row of an ARIA grid',
    html: `<div role="grid"><div role="row"><span role="gridcell">Bo Ek</span><span role="gridcell">${pay(false)}</span></div><div role="row"><span role="gridcell">Anna Berg</span><span role="gridcell">${pay(true)}</span></div></div>`,
    ask: ofAnna,
  },
  {
    name: 'a list item',
    html: `<ul><li>Bo Ek ${pay(false)}</li><li>Anna Berg ${pay(true)}</li></ul>`.replace(
      /(Bo Ek|Anna Berg)/g,
      '<b>$1</b>',
    ),
    ask: ofAnna,
  },
  { name: 'a card', html: card('Bo Ek') + card('Anna Berg', true) + card('Eva Alm'), ask: ofAnna },
  {
    name: 'a card in div soup',
    html: ['Bo Ek', 'Anna Berg']
      .map(
        (name) =>
          `<div><div><div><span>${name}</span></div><div><div>${pay(name === 'Anna Berg')}</div></div></div></div>`,
      )
      .join(''),
    ask: ofAnna,
  },
  { name: 'a lone card', html: `<div><div>${card('Anna Berg', true)}</div></div>`, ask: ofAnna },
  { name: 'the row is not there', html: table(row('Bo Ek'), row('Eva Alm')), ask: ofAnna, none: 'no-row' },
  {
    name: 'the row has no such button: the neighbour lends none',
    html: table(`<tr><td>Anna Berg</td><td></td><td></td></tr>`, row('Bo Ek')),
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'the card has no such button: the neighbour lends none',
    html: `<div class="k"><div>Anna Berg</div><div><button>Tid</button></div></div>${card('Bo Ek')}`,
    ask: ofAnna,
    none: 'no-such-name',
  },
  { name: 'two namesakes', html: table(row('Anna Berg'), row('Anna Berg')), ask: ofAnna, none: 'several-rows' },
  {
    name: 'two namesakes told apart by e-mail',
    html: table(row('Anna Berg', false, 'anna@annan.example'), row('Anna Berg', true, 'anna@byran.example')),
    ask: annaByMail,
  },
  {
    name: 'two namesakes, the other shows no e-mail',
    html: table(row('Anna Berg'), row('Anna Berg', true, 'anna@byran.example')),
    ask: annaByMail,
  },
  {
    name: 'two namesakes, neither shows an e-mail',
    html: table(row('Anna Berg'), row('Anna Berg')),
    ask: annaByMail,
    none: 'several-rows',
  },
  {
    name: 'one namesake, with another e-mail',
    html: table(row('Anna Berg', false, 'anna@annan.example')),
    ask: annaByMail,
    none: 'row-of-another',
  },
  { name: 'one namesake without any e-mail', html: table(row('Anna Berg', true), row('Bo Ek')), ask: annaByMail },
  {
    name: 'an e-mail that contains the right one is another',
    html: table(row('Anna Berg', false, 'hanna@byran.example')),
    ask: look('act', 'Lön', inRow('Anna Berg', { email: 'anna@byran.example' })),
    none: 'row-of-another',
  },
  {
    name: 'the e-mail in capitals',
    html: table(row('Anna Berg', true, 'ANNA@Byran.example'), row('Anna Berg', false, 'x@byran.example')),
    ask: annaByMail,
  },
  {
    name: 'the e-mail in the same cell as the name',
    html: table(row('Anna Berg (anna@byran.example)', true), row('Anna Berg (x@byran.example)')),
    ask: annaByMail,
  },
  {
    name: 'the e-mail in a tag beside the name',
    html: table(
      row('Anna Berg<br><small>anna@byran.example</small>', true),
      row('Bo Ek<br><small>bo@byran.example</small>'),
    ),
    ask: annaByMail,
  },
  {
    name: 'a longer name is another person',
    html: table(row('Anna Bergström'), row('Hanna Berg'), row('Anna Berg-Ek')),
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'the name as part of a sentence is no row',
    html: table(row('Skapad av Anna Berg igår')),
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'clients by organisation number',
    html: table(client('Bygg AB', '556036-0793'), client('Bygg AB', '556012-5790', true)),
    ask: byNumber,
  },
  {
    name: 'the number without its hyphen',
    html: table(client('Bygg AB', '5560125790', true), client('Bygg AB', '556036-0793')),
    ask: byNumber,
  },
  {
    name: 'the number with a century',
    html: table(client('Bygg AB', '16556012-5790', true), client('Bygg AB', '556036-0793')),
    ask: byNumber,
  },
  {
    name: 'the number before the name',
    html: table(client('556012-5790 Bygg AB', '', true), client('556036-0793 Bygg AB', '')),
    ask: byNumber,
  },
  {
    name: 'a client with another number',
    html: table(client('Bygg AB', '556036-0793')),
    ask: byNumber,
    none: 'row-of-another',
  },
  {
    name: 'a client whose name is contained in others',
    html: table(
      client('Bygg AB i Lund', '556036-0793'),
      client('Nya Bygg AB', '556036-0801'),
      client('Bygg AB', '556012-5790', true),
    ),
    ask: byNumber,
  },
  {
    name: 'a row in the block, the same name above it',
    html: `<h2>Användare</h2>${table(row('Anna Berg'))}<h2>Konsulter</h2>${table(row('Anna Berg', true))}`,
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
  },
  {
    name: 'a row above the block only',
    html: `<h2>Användare</h2>${table(row('Anna Berg'))}<h2>Konsulter</h2>${table(row('Bo Ek'))}`,
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
    none: 'no-row',
  },
  {
    name: 'a row under the next heading',
    html: `<h2>Konsulter</h2>${table(row('Bo Ek'))}<h2>Tidigare</h2>${table(row('Anna Berg'))}`,
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
    none: 'no-row',
  },
  {
    name: 'a block by its section label',
    html: `<section aria-label="Konsulter">${table(row('Anna Berg', true))}</section>${table(row('Anna Berg'))}`,
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
  },
  {
    name: 'a block by its caption',
    html: `<table><caption>Konsulter</caption>${row('Anna Berg', true)}</table>${table(row('Anna Berg'))}`,
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
  },
  {
    name: 'a block by a legend',
    html: `<fieldset><legend>Konsulter</legend>${card('Anna Berg', true)}${card('Bo Ek')}</fieldset>${card('Anna Berg')}`,
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
  },
  {
    name: 'a block under a bold line',
    html: `<div class="h">Användare</div>${table(row('Anna Berg'))}<div class="h">Konsulter</div>${table(row('Anna Berg', true))}`,
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
  },
  {
    name: 'a block whose heading is wrapped',
    html: `<div><div><h2>Användare</h2></div>${table(row('Anna Berg'))}</div><div><div><h2>Konsulter</h2><p>Från byråer</p></div>${table(row('Anna Berg', true))}</div>`,
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
  },
  {
    name: 'two blocks with the heading',
    html: `<h2>Konsulter</h2>${table(row('Anna Berg'))}<h2>Konsulter</h2>${table(row('Bo Ek'))}`,
    ask: look('act', 'Lön', inBlock('Konsulter')),
    none: 'several-blocks',
  },
  {
    name: 'a block whose heading is a button that folds it up',
    html: '<h2><button aria-expanded="true">Användare</button></h2><div><button>Bokföring</button></div><h2><button aria-expanded="true">Konsulter</button></h2><div><button data-right>Bokföring</button></div>',
    ask: look('act', 'Bokföring', inBlock('Konsulter')),
  },
  {
    name: 'a heading that is a button that folds up what is under it',
    html: '<h2><button aria-expanded="true" data-right>Konsulter</button></h2><div>Anna Berg</div>',
    ask: look('heading', 'Konsulter'),
  },
  {
    name: 'a tab with the heading’s words heads nothing',
    html: `<button role="tab">Konsulter</button>${table(row('Anna Berg'))}`,
    ask: look('act', 'Lön', inBlock('Konsulter')),
    none: 'no-block',
  },
  {
    name: 'a column',
    html: '<table><tr><th>Namn</th><th>Lön</th><th>Tid</th></tr><tr><td>Anna Berg</td><td><input type="checkbox" data-right></td><td><input type="checkbox"></td></tr><tr><td>Bo Ek</td><td><input type="checkbox"></td><td><input type="checkbox"></td></tr></table>',
    ask: look('toggle', null, inRow('Anna Berg'), inColumn('Lön')),
  },
  {
    name: 'a column under a spanning header',
    html: '<table><tr><th rowspan="2">Namn</th><th colspan="2">Program</th></tr><tr><th>Lön</th><th>Tid</th></tr><tr><td>Anna Berg</td><td><input type="checkbox"></td><td><input type="checkbox" data-right></td></tr></table>',
    ask: look('toggle', null, inRow('Anna Berg'), inColumn('Tid')),
  },
  {
    name: 'a column pushed aside by a row-spanning cell',
    html: '<table><tr><th>Grupp</th><th>Namn</th><th>Lön</th><th>Tid</th></tr><tr><td rowspan="2">A</td><td>Bo Ek</td><td><input type="checkbox"></td><td><input type="checkbox"></td></tr><tr><td>Anna Berg</td><td><input type="checkbox" data-right></td><td><input type="checkbox"></td></tr></table>',
    ask: look('toggle', null, inRow('Anna Berg'), inColumn('Lön')),
  },
  {
    name: 'a column whose header is turned',
    html: '<table><tr><th>Namn</th><th><span style="writing-mode:vertical-rl;transform:rotate(180deg);display:inline-block">Lön</span></th></tr><tr><td>Anna Berg</td><td><button data-right><i></i>&nbsp;</button></td></tr></table>',
    ask: look('act', null, inRow('Anna Berg'), inColumn('Lön')),
  },
  {
    name: 'a column whose header is an icon',
    html: '<table><tr><th>Namn</th><th><i title="Lön"></i></th></tr><tr><td>Anna Berg</td><td><button data-right><i></i>&nbsp;</button></td></tr></table>',
    ask: look('act', 'Lön', inRow('Anna Berg')),
  },
  {
    name: 'a column of an ARIA grid',
    html: '<div role="grid"><div role="row"><span role="columnheader">Namn</span><span role="columnheader">Lön</span></div><div role="row"><span role="gridcell">Anna Berg</span><span role="gridcell"><button data-right><i></i>&nbsp;</button></span></div></div>',
    ask: look('act', 'Lön', inRow('Anna Berg')),
  },
  {
    name: 'a column by aria-colindex',
    html: '<div role="grid"><div role="row"><span role="columnheader" aria-colindex="1">Namn</span><span role="columnheader" aria-colindex="7">Lön</span></div><div role="row"><span role="gridcell" aria-colindex="1">Anna Berg</span><span role="gridcell" aria-colindex="6"><button>&nbsp;</button></span><span role="gridcell" aria-colindex="7"><button data-right>&nbsp;</button></span></div></div>',
    ask: look('act', 'Lön', inRow('Anna Berg')),
  },
  {
    name: 'a column whose header is turned on its side',
    html: '<table><tr><th>Namn</th><th style="height:140px"><span style="display:inline-block;transform:rotate(-90deg)">Bokföring</span></th><th style="height:140px"><span style="writing-mode:vertical-rl;transform:rotate(180deg)">Lön</span></th></tr><tr><td>Anna Berg</td><td><button></button></td><td><button data-right></button></td></tr><tr><td>Bo Ek</td><td><button></button></td><td><button></button></td></tr></table>',
    ask: look('act', 'Lön', inRow('Anna Berg')),
  },
  {
    name: 'no such column',
    html: '<table><tr><th>Namn</th><th>Tid</th></tr><tr><td>Anna Berg</td><td><input type="checkbox"></td></tr></table>',
    ask: look('toggle', null, inRow('Anna Berg'), inColumn('Lön')),
    none: 'no-such-name',
  },
  {
    name: 'the top bar',
    html: `<header><button data-right>Bygg AB</button></header><div style="height:200px"></div><button>Bygg AB</button>`,
    ask: look('act', 'Bygg AB', { kind: 'banner' }),
  },
  {
    name: 'the top bar without markup of its own',
    html: `<div><button data-right>Bygg AB</button></div><div style="height:200px"></div><button>Bygg AB</button>`,
    ask: look('act', 'Bygg AB', { kind: 'banner' }),
  },
  {
    name: 'a client of that name in a list at the top is not the top bar',
    html: `<ul><li><button>Bygg AB</button></li></ul>`,
    ask: look('act', 'Bygg AB', { kind: 'banner' }),
    none: 'no-such-name',
  },
  {
    name: 'a name of markup characters',
    html: table(row('&lt;b&gt;Anna&lt;/b&gt; &amp; Söner', true), row('Anna')),
    ask: look('act', 'Lön', { kind: 'row', of: called('<b>Anna</b> & Söner') }),
  },
  {
    name: 'a very long name',
    html: table(row(`Anna ${'Maria '.repeat(20)}Berg`, true), row('Anna Berg')),
    ask: look('act', 'Lön', inRow(`Anna ${'Maria '.repeat(20)}Berg`)),
  },
  {
    name: 'a person in two table rows of a group',
    html: `<table>${['Bo Ek', 'Anna Berg'].map((name) => `<tbody><tr><td colspan="2">${name}</td></tr><tr><td></td><td>${pay(name === 'Anna Berg')}</td></tr></tbody>`).join('')}</table>`,
    ask: ofAnna,
  },
  {
    name: 'a group of people with one of them',
    html: `<table><tbody>${row('Bo Ek')}${row('Anna Berg', true)}</tbody><tbody>${row('Eva Alm')}${row('Ola Fors')}</tbody></table>`,
    ask: ofAnna,
  },
  {
    name: 'the one who is signed in stands in the top bar too',
    html: `<header><span>Anna Berg</span><button>Bygg AB</button></header>${table(row('Bo Ek'), row('Anna Berg', true))}`,
    ask: ofAnna,
  },
  {
    name: 'the one who is signed in, in a bar without markup, too',
    html: `<div><span>Anna Berg</span><button>Bygg AB</button></div><div style="height:150px"></div>${table(row('Bo Ek'), row('Anna Berg', true))}`,
    ask: ofAnna,
  },
  {
    name: 'only the one who is signed in, not in the list',
    html: `<header><span>Anna Berg</span><button>Lön</button></header>${table(row('Bo Ek'))}`,
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'only the one who is signed in, in a bar without markup',
    html: `<div><span>Anna Berg</span><button>Bygg AB</button></div><div style="height:150px"></div>${table(row('Bo Ek'))}`,
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'only the one who is signed in, in a bar that is made like the page beneath it',
    html: `<div><div><span>Anna Berg</span><button>Bygg AB</button></div><div style="min-height:800px"><p>Användare</p>${table(row('Bo Ek'))}</div></div>`,
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'beside the field that a label heads',
    html: '<div><label for="a">Fakturadatum:</label><input id="a"><a href="#" data-right>Idag</a></div><div><label for="b">Förfallodatum:</label><input id="b"><a href="#">Idag</a></div>',
    ask: look('act', 'Idag', inRow('Fakturadatum')),
  },
  {
    name: 'beside another field than the one that the label heads',
    html: '<div><label for="a">Fakturadatum:</label><input id="a"></div><div><label for="b">Förfallodatum:</label><input id="b"><a href="#">Idag</a></div>',
    ask: look('act', 'Idag', inRow('Fakturadatum')),
    none: 'no-row',
  },
  {
    name: 'a greeting is no row',
    html: `<p>Välkommen, <b>Anna Berg</b></p>${table(row('Bo Ek'))}`,
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'bold words in a sentence head nothing',
    html: `<p>Öppna <strong>Konsulter</strong> under menyn.</p>${table(row('Anna Berg'))}`,
    ask: look('act', 'Lön', inBlock('Konsulter')),
    none: 'no-block',
  },
  {
    name: 'bold words in a sentence are no heading',
    html: `<p>Välj <strong>Administrera användare</strong> i menyn.</p>`,
    ask: look('heading', 'Administrera användare'),
    none: 'no-such-name',
  },
  {
    name: 'a heading in a box of its own',
    html: `<div><strong data-right>Administrera användare</strong></div>`,
    ask: look('heading', 'Administrera användare'),
  },
  {
    name: 'in the content, a namesake in the side menu',
    html: '<aside><a href="/a">Lön</a></aside><div><a href="/b" data-right>Lön</a></div>',
    ask: look('act', 'Lön', { kind: 'part', is: 'content' }),
  },
  {
    name: 'in the side menu, a namesake in the content',
    html: '<nav><a href="/a" data-right>Lön</a></nav><main><a href="/b">Lön</a></main>',
    ask: look('act', 'Lön', { kind: 'part', is: 'navigation' }),
  },
  {
    name: 'a block headed by a summary in a side menu',
    html: '<nav><details open><summary>Skickad</summary><ul><li><a href="/a" data-right>Ja</a></li></ul></details><details open><summary>Betald</summary><ul><li><a href="/b">Ja</a></li></ul></details></nav>',
    ask: look('act', 'Ja', inBlock('Skickad')),
  },
  {
    name: 'a field of a form’s row whose label is tied to none of its fields',
    html: ['Börjar', 'Slutar']
      .map(
        (name) =>
          `<div><label>${name}:</label><p>Dag: <input${name === 'Slutar' ? ' data-right' : ''}> Tid: <input></p></div>`,
      )
      .join(''),
    ask: look('field', 'Dag', inRow('Slutar')),
  },
  {
    name: 'labels that are tied to nothing, all of them beside all fields',
    html: '<div><label>Börjar</label><p>Dag: <input></p><label>Slutar</label><p>Dag: <input></p></div>',
    ask: look('field', 'Dag', inRow('Slutar')),
    none: 'no-row',
  },
  {
    name: 'a short list of switches that are named by what stands on them',
    html: `<section style="padding:8px"><h2>Klienter</h2><div>${['Bygg AB', 'Nya AB', 'Gamla AB']
      .map(
        (name) =>
          `<div><button aria-pressed="false"${name === 'Bygg AB' ? ' data-right' : ''}><span>${name}</span></button></div>`,
      )
      .join('')}</div></section>`,
    ask: look('toggle', null, inRow('Bygg AB')),
  },
  {
    name: 'a description list',
    html: `<dl><dt>Bo Ek</dt><dd>Konsult</dd><dd>${pay(false)}</dd><dt><b>Anna Berg</b></dt><dd>Konsult</dd><dd>${pay(true)}</dd><dt>Eva Alm</dt><dd>${pay(false)}</dd></dl>`,
    ask: ofAnna,
  },
  {
    name: 'a description list that is given no width, and runs over',
    html: `<div style="width:0"><dl>${['Bo Ek', 'Anna Berg'].map((name) => `<dt><b>${name}</b></dt><dd>${pay(name === 'Anna Berg')}</dd>`).join('')}</dl></div>`,
    ask: ofAnna,
  },
  {
    name: 'a description list, without such a button: the next lends none',
    html: `<dl><dt>Anna Berg</dt><dd><button>Tid</button></dd><dt>Bo Ek</dt><dd>${pay(false)}</dd></dl>`,
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'a description list, with nothing to press',
    html: `<dl><dt>Anna Berg</dt><dd>Konsult</dd><dt>Bo Ek</dt><dd>${pay(false)}</dd></dl>`,
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'headings with what they are about under them',
    html: `<div><h3>Anna Berg</h3><p>${pay(true)}</p><h3>Bo Ek</h3><p>${pay(false)}</p></div>`,
    ask: ofAnna,
  },
  {
    name: 'headings by their role, of one rank, with a part of a higher rank after them',
    html: `<div>${['Bo Ek', 'Anna Berg'].map((name) => `<div role="heading" aria-level="3">${name}</div><p>${name === 'Anna Berg' ? '<button>Tid</button>' : pay(false)}</p>`).join('')}<h2>Annat</h2><p>${pay(false)}</p></div>`,
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'a heading over other things than people',
    html: `<h2>Anna Berg</h2><p>Välkommen</p><h3>Konsulter</h3><div>${card('Bo Ek')}${card('Eva Alm')}</div>`,
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'two namesakes under headings, told apart by e-mail',
    html: ['x@byran.example', 'anna@byran.example']
      .map((mark) => `<h3>Anna Berg</h3><p>${mark}</p><p>${pay(mark.startsWith('anna'))}</p>`)
      .join(''),
    ask: annaByMail,
  },
  {
    name: 'a grid of cells without rows',
    html: flat(
      ['Bo Ek', 'Konsult', pay(false), 'Ja'],
      ['<b>Anna Berg</b>', 'Konsult', pay(true), 'Nej'],
      ['Eva Alm', '', pay(false), '–'],
    ),
    ask: ofAnna,
  },
  {
    name: 'a grid of cells without rows, without such a button: the neighbours lend none',
    html: flat(['Bo Ek', pay(false)], ['Anna Berg', '<button>Tid</button>'], ['Eva Alm', pay(false)]),
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'a grid of cells without rows, with nothing to press: the neighbours lend none',
    html: flat(['Bo Ek', pay(false)], ['Anna Berg', ''], ['Eva Alm', pay(false)]),
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a grid of cells, two people to a line',
    html: flat(['Bo Ek', pay(false), 'Eva Alm', pay(false)], ['Anna Berg', '', 'Ola Dal', pay(false)]),
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'cells in a pile',
    html: cells('Bo Ek', pay(false), 'Anna Berg', pay(false), 'Eva Alm', pay(false)),
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a table for each',
    html: table(twoLines('Bo Ek')) + table(twoLines('Anna Berg', true)) + table(twoLines('Eva Alm')),
    ask: ofAnna,
  },
  {
    name: 'a table for each, without such a button: the next lends none',
    html:
      table('<tr><td colspan="2">Anna Berg</td></tr><tr><td>Program</td><td>Tid</td></tr>') + table(twoLines('Bo Ek')),
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'the first of a group of rows, with nothing to press: the group lends none',
    html: `<table><tbody><tr><td>Anna Berg</td><td></td></tr><tr><td>Bo Ek</td><td>${pay(false)}</td></tr></tbody><tbody><tr><td>Eva Alm</td><td>${pay(false)}</td></tr></tbody></table>`,
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'a table in each cell of a row',
    html: table(
      ...['Bo Ek', 'Anna Berg'].map(
        (name) =>
          `<tr><td>${table(`<tr><td>${name}</td></tr>`)}</td><td>${table(`<tr><td>${pay(name === 'Anna Berg')}</td></tr>`)}</td></tr>`,
      ),
    ),
    ask: ofAnna,
  },
  {
    name: 'a first row with fewer cells than the next, with nothing to press: the next lends none',
    html: `<div>${table(`<tr><td>Anna Berg</td><td colspan="2">Inbjuden</td></tr>`, row('Bo Ek'))}${table(row('Eva Alm'))}</div>`,
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'a grid whose first column stands in a pane of its own',
    html: `<div role="grid">${[(name: string) => name, (name: string) => pay(name === 'Anna Berg')]
      .map(
        (cell) =>
          `<div>${['Bo Ek', 'Anna Berg', 'Eva Alm'].map((name, index) => `<div role="row" aria-rowindex="${index + 2}"><div role="gridcell">${cell(name)}</div></div>`).join('')}</div>`,
      )
      .join('')}</div>`,
    ask: ofAnna,
  },
  ...[
    `<div><div>Anna Berg</div><div>Konsult</div></div><div><div>Bo Ek</div><div>Konsult</div>${pay(false)}</div>`,
    `<div class="card new"><b>Anna Berg</b></div><div class="card"><b>Bo Ek</b> ${pay(false)}</div>`,
    `<p>Anna Berg</p><p>Bo Ek ${pay(false)}</p>`,
    `<p><a href="/a">Anna Berg</a></p><p><a href="/b">Bo Ek</a> ${pay(false)}</p>`,
    `<b>Anna Berg</b> Inbjuden<br><b>Bo Ek</b> ${pay(false)}`,
    `<dl><div><dt>Anna Berg</dt><dd>Inbjuden</dd></div><div><dt>Bo Ek</dt><dd>${pay(false)}</dd></div></dl>`,
    cells('Anna Berg', '–', 'Bo Ek', pay(false)),
    flat(['Anna Berg', 'Inbjuden'], ['Bo Ek', pay(false)]),
  ].map((list, index) => ({
    name: `a short list in which only somebody else has something to press (${index + 1})`,
    html: `<div>${list}</div>`,
    ask: ofAnna,
    none: 'no-row',
  })),
  {
    name: 'a short list to open, in which only somebody else has something to press',
    html: `<div><details open><summary>Anna Berg</summary></details><details open><summary>Bo Ek</summary>${pay(false)}</details></div>`,
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'a switch with a button for help beside its name and words below',
    html: ['Bo Ek', 'Anna Berg']
      .map(
        (name) =>
          `<div><label style="display:flex"><input type="checkbox"${name === 'Anna Berg' ? ' data-right' : ''}><span><b>${name}</b> <button>?</button><small style="display:block">Har tillgång.</small></span></label></div>`,
      )
      .join(''),
    ask: look('toggle', null, inRow('Anna Berg')),
  },
  {
    name: 'a lone card with lines of its own',
    html: `<div><div><div class="n">Anna Berg</div><div class="m">anna@byran.example</div><div class="r">Konsult</div><div class="i">Program ${pay(true)}</div></div></div>`,
    ask: ofAnna,
  },
  {
    name: 'a lone line under the heads of a grid of cells',
    html: flat(['Namn', 'Roll', 'Program'], ['Anna Berg', 'Konsult', pay(true)]),
    ask: ofAnna,
  },

  {
    name: 'an item of a list with nothing to press, in one of several lists',
    html: `<h3>A</h3><ul><li>Anna Berg</li><li>Arne Alm ${pay(false)}</li></ul><h3>B</h3><ul><li>Bo Ek ${pay(false)}</li></ul>`,
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'an item made of plain elements with nothing to press, in one of several groups',
    html: `<div class="g"><div class="p">Eva Alm ${pay(false)}</div></div><div class="g"><div class="p">Anna Berg</div><div class="p">Bo Ek ${pay(false)}</div></div>`,
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'a lone item of a list, whose name is a link',
    html: `<ul><li style="display:flex"><div><a href="#">Anna Berg</a></div><div>${pay(true)}</div></li></ul>`,
    ask: ofAnna,
  },
  {
    name: 'a toolbar under a list of one',
    html: `<div><ul><li><b>Anna Berg</b></li></ul><div><button>Tid</button>${pay(false)}</div></div>`,
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a row that says who invited its person',
    html: table(
      `<tr><th>Namn</th><th>Inbjuden av</th><th></th></tr><tr><td>Bo Ek</td><td>Anna Berg</td><td>${pay(false)}</td></tr>`,
    ),
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a row of their own, and one that says whom they invited',
    html: table(
      `<tr><th>Namn</th><th>Inbjuden av</th><th></th></tr><tr><td>Bo Ek</td><td>Anna Berg</td><td>${pay(false)}</td></tr><tr><td>Anna Berg</td><td>Eva Alm</td><td>${pay(true)}</td></tr>`,
    ),
    ask: ofAnna,
  },
  {
    name: 'a column of names after one of firms',
    html: table(
      `<tr><th>Företag</th><th>Namn</th><th></th></tr><tr><td>Byrån AB</td><td>Bo Ek</td><td>${pay(false)}</td></tr><tr><td>Byrån AB</td><td>Anna Berg</td><td>${pay(true)}</td></tr>`,
    ),
    ask: ofAnna,
  },
  {
    name: 'a row headed by another’s name',
    html: table(`<tr><th scope="row">Bo Ek</th><td>Anna Berg</td><td>${pay(false)}</td></tr>`),
    ask: ofAnna,
    none: 'no-row',
  },
  ...[
    '<td>Bo Ek</td><td>Ändrad av <a href="#">Anna Berg</a> igår</td>',
    '<td><mark>Anna Berg</mark>ström</td>',
    '<td>H<b>anna Berg</b></td>',
    '<td>Bo Ek</td><td><img alt="Anna Berg" title="Anna Berg" width="24" height="24"></td>',
  ].map((cells) => ({
    name: `a row that only mentions them: ${cells.replaceAll(/<[^>]+>/g, ' ').trim()}`,
    html: table(`<tr>${cells}<td>${pay(false)}</td></tr>`, row('Per Hall')),
    ask: ofAnna,
    none: 'no-row',
  })),
  {
    name: 'a card that says who is the boss of its person',
    html: card('Bo Ek', false, '<span>Chef:</span> <span>Anna Berg</span>') + card('Per Hall'),
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a card that says after a label who it is about',
    html: card('<span>Namn:</span> <span>Bo Ek</span>') + card('<span>Namn:</span> <span>Anna Berg</span>', true),
    ask: ofAnna,
  },
  {
    name: 'a name after words that only those who listen notice',
    html:
      card('<span>Namn:</span> <span>Bo Ek</span>') +
      card(
        `<span style="position:absolute;width:1px;height:1px;overflow:hidden">Behörighet:</span> <span>Anna Berg</span>`,
        true,
      ),
    ask: ofAnna,
  },
  {
    name: 'a card in which a term says what its person is',
    html: ['Bo Ek', 'Per Hall']
      .map((name) => `<div class="k"><h4>${name}</h4><dl><dt>Chef</dt><dd>Anna Berg</dd></dl>${pay(false)}</div>`)
      .join(''),
    ask: ofAnna,
    none: 'no-row',
  },
  ...[
    '<td><a href="mailto:anna@annan.example">Anna Berg</a></td>',
    '<td title="anna@annan.example">Anna Berg</td>',
    '<td>Anna Berg</td><td><input value="anna@annan.example"></td>',
    '<td>Anna Berg</td><td>anna<wbr>@annan.example</td>',
    "<td>Anna Berg</td><td>o'anna@byran.example</td>",
    '<td>Anna Berg</td><td>anna@a…</td>',
  ].map((cells) => ({
    name: `a namesake whose e-mail is not only in the text: ${cells}`,
    html: table(`<tr>${cells}<td>${pay(false)}</td></tr>`, row('Bo Ek')),
    ask: annaByMail,
    none: 'row-of-another',
  })),
  {
    name: 'a namesake whose e-mail stands in the line beneath',
    html: table(
      row('Anna Berg'),
      '<tr><td colspan="3">anna@annan.example</td></tr>',
      row('Bo Ek'),
      '<tr><td colspan="3">bo@byran.example</td></tr>',
    ),
    ask: annaByMail,
    none: 'row-of-another',
  },
  {
    name: 'an e-mail that its link alone says',
    html: table(
      row('<a href="mailto:anna@annan.example">Anna Berg</a>'),
      row('<a href="mailto:Anna@Byran.example?subject=Hej">Anna Berg</a>', true),
    ),
    ask: annaByMail,
  },
  ...[
    'SE556036079301',
    'Momsnr SE 5560360793 01',
    '<span>556036</span>-<span>0793</span>',
    '556036−0793',
    '556036 - 0793',
  ].map((number) => ({
    name: `another company’s number, written as ${number}`,
    html: table(client('Bygg AB', number), client('Nya AB', '556012-5791')),
    ask: byNumber,
    none: 'row-of-another',
  })),
  {
    name: 'a company’s own number in its VAT number',
    html: table(client('Bygg AB', 'SE556012579001', true), client('Bygg AB', 'SE556036079301')),
    ask: byNumber,
  },
  {
    name: 'a company twice, with two subscriptions',
    html: table(
      client('Bygg AB', '556012-5790</td><td>1234567'),
      client('Bygg AB', '556012-5790</td><td>7654321', true),
    ),
    ask: look('toggle', null, inRow('Bygg AB', { organisationNumber: '5560125790', subscriptionNumber: '7654321' })),
  },
  {
    name: 'a grid in a row, with numbers of its own',
    html: `<table role="grid"><tr role="row" aria-rowindex="2"><td>Anna Berg</td><td></td></tr><tr role="row" aria-rowindex="3"><td colspan="2"><table role="grid"><tr role="row" aria-rowindex="2"><td>Kund</td><td>${pay(false)}</td></tr></table></td></tr></table>`,
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'headers anew further down',
    html: table(
      '<tr><th>Namn</th><th>Lön</th></tr><tr><td>Bo Ek</td><td><button></button></td></tr><tr><th>Namn</th><th>Tid</th></tr><tr><td>Anna Berg</td><td><button></button></td></tr>',
    ),
    ask: ofAnna,
    none: 'no-such-name',
  },
  {
    name: 'headings beside each other over lists beside each other',
    html: `<div style="display:grid;grid-template-columns:1fr 1fr"><h2>Användare</h2><h2>Konsulter</h2><ul><li><b>Anna Berg</b> ${pay(false)}</li></ul><ul><li><b>Bo Ek</b> ${pay(false)}</li></ul></div>`,
    ask: annaAmongConsultants,
    none: 'no-row',
  },
  ...[
    ['bold lines', '<b>Konsulter</b>', '<b>Användare</b>'],
    ['bold paragraphs', '<p><strong>Konsulter</strong></p>', '<p><strong>Användare</strong></p>'],
    ['a bold line and a heading', '<b>Konsulter</b>', '<h2>Användare</h2>'],
    [
      'a heading and a line as large',
      '<h2>Konsulter</h2>',
      '<div style="font-size:1.5em;font-weight:bold">Användare</div>',
    ],
  ].map(([name, heading, next]) => ({
    name: `parts under ${name}`,
    html: `${heading}${table(row('Bo Ek'))}${next}${table(row('Anna Berg'))}`,
    ask: annaAmongConsultants,
    none: 'no-row',
  })),
  {
    name: 'rows of a table that head the others',
    html: table(
      `<tr><th colspan="3">Konsulter</th></tr>${row('Bo Ek')}<tr><th colspan="3">Användare</th></tr>${row('Anna Berg')}`,
    ),
    ask: annaAmongConsultants,
    none: 'no-row',
  },
  {
    name: 'a part that is folded away, and another beneath',
    html: `<div><h3><button aria-expanded="false">Konsulter</button></h3><div style="display:none">${table(row('Bo Ek'))}</div></div><div>${table(row('Anna Berg'))}</div>`,
    ask: annaAmongConsultants,
    none: 'no-block',
  },
  {
    name: 'lines beside each other, as tabs without a role',
    html: `<div style="display:flex;gap:9px"><div>Användare</div><div>Konsulter</div></div>${table(row('Anna Berg'))}`,
    ask: annaAmongConsultants,
    none: 'no-block',
  },
  {
    name: 'a box at the side, and the list of the page beside it',
    html: `<h1>Användare</h1><div style="float:right;width:200px"><h3>Konsulter</h3><p>Bo Ek</p></div>${table(row('Anna Berg'))}`,
    ask: annaAmongConsultants,
    none: 'no-row',
  },
  ...[
    ['a button beside it', '<div style="display:flex"><h2>Konsulter</h2><button>Bjud in</button></div>'],
    ['a button in it', '<h2>Konsulter <button>Bjud in</button></h2>'],
    ['how many there are', '<h2>Konsulter (2)</h2>'],
    [
      'how many there are in a bubble',
      '<h2>Konsulter <span style="background:#ccc;border-radius:9px;padding:2px 6px">2</span></h2>',
    ],
  ].map(([name, heading]) => ({
    name: `a heading with ${name}`,
    html: `<h2>Användare</h2>${table(row('Anna Berg'))}${heading}${table(row('Bo Ek'), row('Anna Berg', true))}`,
    ask: annaAmongConsultants,
  })),
]
