import { inBlock, inDialog, inMenu, inRow, look, type Case } from '../case.ts'

const ofAnna = look('act', 'Lön', inRow('Anna Berg'))
const underKonsulter = look('act', 'Lön', inBlock('Konsulter'))
const company = look('act', 'Bygg AB', { kind: 'banner' })
const manage = look('act', 'Administrera användare', inMenu('Bygg AB'))
const view = look('toggle', 'Visa', inDialog('Bokföring'))
const tickBjork = look('toggle', null, inDialog('Bokföring'), inRow('Björk AB'))

const rows = (...names: string[]) =>
  `<table>${names.map((name, index) => `<tr><td>${name}</td><td><button${index === 0 ? ' data-right' : ''}>Lön</button></td></tr>`).join('')}</table>`
const bubble = (text: string) => `<span style="display:inline-block;padding:2px;background:#ccd">${text}</span>`
const dialog = (inside: string) => `<div role="dialog" aria-label="Bokföring">${inside}<button>Spara</button></div>`
const menu = '<div role="menu"><div role="menuitem" data-right>Administrera användare</div></div>'

const tickRow = (name: string, label: string, right = '') =>
  `<tr><td><input type="checkbox"${right} aria-label="${label}"></td><td>${name}</td></tr>`

/** Pages as component libraries write them. */
export const componentCases: Case[] = [
  {
    name: 'initials stand in a bubble before a name',
    html: rows(`${bubble('AB')} Anna Berg`, `${bubble('BE')} Bo Ek`),
    ask: ofAnna,
  },
  {
    name: 'a name is followed by what its person is',
    html: rows(`Anna Berg ${bubble('<span>Admin</span>')}`, 'Bo Ek'),
    ask: ofAnna,
  },
  {
    name: 'a name is followed by its address and what is pressed',
    html: '<ul><li>Anna Berg <small>anna@x.example</small> <button data-right>Lön</button></li><li>Bo Ek <small>bo@x.example</small> <button>Lön</button></li></ul>',
    ask: ofAnna,
  },
  {
    name: 'what a search has marked is a part of another name',
    html: '<table><tr><td>Anna Berg <mark>Ek</mark></td><td><button>Lön</button></td></tr></table>',
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a word of a name is set apart in bold',
    html: '<table><tr><td>Anna Berg <b style="background:#ffd">Ek</b></td><td><button>Lön</button></td></tr></table>',
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a name that may be a part of another is neither there nor not there',
    html: '<table><tr><td>Anna Berg <b>Ek</b></td></tr></table>',
    ask: look('text', 'Anna Berg'),
    none: 'beside-others',
  },
  {
    name: 'the company stands beside its initial on its button',
    html: `<header><button data-right>${bubble('B')}Bygg AB</button></header>`,
    ask: company,
  },
  {
    name: 'a count stands in a bubble made of several elements',
    html: `<h2>Konsulter <sup style="display:inline-block"><span style="background:#17f">3</span></sup></h2>${rows('Anna Berg')}`,
    ask: underKonsulter,
  },
  {
    name: 'a count stands in smaller letters',
    html: `<h2>Konsulter <small>3</small></h2>${rows('Anna Berg')}`,
    ask: underKonsulter,
  },
  {
    name: 'a heading has another word in it',
    html: `<h2>Konsulter <small>hos kunder</small></h2>${rows('Anna Berg')}`.replace(' data-right', ''),
    ask: underKonsulter,
    none: 'no-block',
  },
  {
    name: 'items of a tree say all on what is ticked, and the one looked for has nothing to tick',
    html: '<div role="dialog" aria-label="Bokföring"><div><h2>Bokföring</h2><button>×</button></div><div><p>Anna Berg</p><div role="tree"><div class="n"><div role="treeitem" aria-checked="false" tabindex="-1"><label><input type="checkbox"><span>Alnäs AB</span></label></div></div><div class="n"><div role="treeitem" tabindex="-1"><span>Björk AB</span></div></div></div></div><div><button>Spara</button></div></div>',
    ask: tickBjork,
    none: 'no-such-name',
  },
  {
    name: 'items are buttons that stay pressed, and the one looked for is none',
    html: '<div role="dialog" aria-label="Bokföring"><div><h2>Bokföring</h2><button>×</button></div><div><p>Anna Berg</p><div class="n"><button aria-pressed="false">Alnäs AB</button></div><div class="n"><span>Björk AB</span></div></div><div><button>Spara</button></div></div>',
    ask: tickBjork,
    none: 'no-such-name',
  },
  {
    name: 'a page declares the language of what it was made from',
    language: 'en',
    html: '<button data-right>Lön</button><a href="#">Inställningar</a><button>Logga ut</button>',
    ask: { role: 'act', labels: { sv: ['Lön'], en: ['Payroll'] } },
  },
  {
    name: 'a page of two languages is in the one that it declares',
    language: 'en',
    html: '<button>Lön</button><a href="#">Inställningar</a><button>Logga ut</button><button>Log out</button>',
    ask: { role: 'act', labels: { sv: ['Lön'], en: ['Payroll'] } },
    none: 'no-such-name',
  },
  {
    name: 'a shut menu that is left behind is called by the company too',
    html: `<header><button data-right>${bubble('B')} <span>Bygg AB</span></button></header><div style="display:none"><ul tabindex="0" role="menu"><li title="Bygg AB">Bygg AB</li><li role="menuitem">Inställningar</li></ul></div>`,
    ask: company,
  },
  {
    name: 'the company stands in a list without a bar around it',
    html: '<div><ul style="display:flex;list-style:none"><li><a href="#">Start</a></li><li><a href="#" data-right>Bygg AB</a></li></ul></div><h1>Start</h1>',
    ask: company,
  },
  {
    name: 'companies beneath each other at the top are no bar',
    html: '<ul><li><a href="#">Alnäs AB</a></li><li><a href="#">Bygg AB</a></li></ul>',
    ask: company,
    none: 'no-such-name',
  },
  {
    name: 'a lone item at the top is no bar',
    html: '<ul><li><a href="#">Bygg AB</a></li></ul>',
    ask: company,
    none: 'no-such-name',
  },
  {
    name: 'the company stands in a table that is the bar',
    html: '<table width="100%"><tr><td>Systemet</td><td><a href="#" data-right>Bygg AB</a></td></tr></table><h1>Start</h1>',
    ask: company,
  },
  {
    name: 'the company stands in a table of several rows at the top',
    html: '<table><tr><td>Alnäs AB</td><td><a href="#">Öppna</a></td></tr><tr><td><a href="#">Bygg AB</a></td><td><a href="#">Öppna</a></td></tr></table>',
    ask: company,
    none: 'no-such-name',
  },
  {
    name: 'the company stands in a menu bar of another make',
    html: '<div><ul role="menubar"><li role="menuitem" aria-label="Bygg AB"><a href="#" data-right><span>Bygg AB</span></a></li></ul></div>',
    ask: look('act', 'Bygg AB', { kind: 'banner' }),
  },
  {
    name: 'a title that is no heading says whose it is in smaller letters',
    html: '<div role="dialog"><div>Bokföring <small>Anna Berg</small></div><label><input type="checkbox" data-right>Visa</label><button>Spara</button></div>',
    ask: view,
  },
  {
    name: 'a dialog without a title holds a switch that is called so',
    html: '<div role="dialog"><div>Lön <label><input type="checkbox">Bokföring</label><label><input type="checkbox">Visa</label><button>Spara</button></div></div>',
    ask: view,
    none: 'no-dialog',
  },
  {
    name: 'a heading in large letters is made like the names under it',
    html: '<section><div><p class="t" style="font-weight:700;font-size:18px">Konsulter</p></div><div><div class="c"><p class="t" style="font-weight:600">Anna Berg</p><p class="t">anna@x.example</p><button data-right>Lön</button></div></div></section>',
    ask: underKonsulter,
  },
  {
    name: 'the label that heads a list is made like those of its items',
    html: '<div role="list"><div><span class="label">Konsulter</span></div><div role="listitem"><span class="label"><b>Anna Berg</b></span> <button data-right>Lön</button></div></div>',
    ask: underKonsulter,
  },
  {
    name: 'a label with nothing in it is drawn beside the box of a switch',
    html: dialog(
      '<table><tr><td><span data-right style="display:inline-block;width:18px;height:18px;background:#ddd;position:relative"><input type="checkbox" id="a" style="opacity:0;position:absolute;inset:0"><label for="a"></label></span></td><td>Visa</td></tr></table>',
    ),
    ask: view,
  },
  ...[
    'Select row 1',
    'Press Space to toggle row selection (unchecked)',
    'Select Visa',
    'Row Selected Visa',
    'Välj rad',
  ].map((label): Case => ({
    name: `a switch is announced as "${label}"`,
    html: dialog(`<table>${tickRow('Visa', label, ' data-right')}${tickRow('Skapa', label)}</table>`),
    ask: view,
  })),
  {
    name: 'a switch is announced as what its column is about',
    html: dialog(`<table>${tickRow('Visa', 'Avisera')}${tickRow('Skapa', 'Avisera')}</table>`),
    ask: view,
    none: 'no-such-name',
  },
  {
    name: 'two switches of a row are announced as to be selected',
    html: dialog(
      '<table><tr><td><input type="checkbox" aria-label="Select row"></td><td><input type="checkbox" aria-label="Select row"></td><td>Visa</td></tr></table>',
    ),
    ask: view,
    none: 'no-such-name',
  },
  {
    name: 'the items of a list are headed as the list is',
    html: '<section><h4>Konsulter</h4><ul><li><h4>Bo Ek</h4> bo@x.example <button>Lön</button></li><li><h4>Anna Berg</h4> anna@x.example <button data-right>Lön</button></li></ul></section>',
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
  },
  {
    name: 'a list goes on under a heading of its own rank',
    html: '<h4>Konsulter</h4><ul><li>Bo Ek <button>Lön</button></li></ul><h4>Användare</h4><ul><li>Anna Berg <button>Lön</button></li></ul>',
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
    none: 'no-row',
  },
  {
    name: 'parts of a page stand in items of a list',
    html: '<ul><li><h4>Konsulter</h4><p>Bo Ek <button>Lön</button></p></li><li><h4>Användare</h4><p>Anna Berg <button>Lön</button></p></li></ul>',
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
    none: 'no-row',
  },
  {
    name: 'a label is drawn over the box of its button',
    html: dialog(
      '<p>Visa <span role="radiogroup">'.concat(
        ...['På', 'Av'].map(
          (word) =>
            `<label style="position:relative;z-index:0;display:inline-block"${word === 'På' ? ' data-right' : ''}><span style="position:absolute;inset:0;z-index:-1"><input type="radio" name="r" style="position:absolute;inset:0;opacity:0"></span><span>${word}</span></label>`,
        ),
        '</span></p>',
      ),
    ),
    ask: view,
  },
  {
    name: 'hidden switches in one place are drawn as their labels in another',
    html: dialog(
      '<div style="height:10px"><input type="checkbox" id="s" hidden><input type="checkbox" id="t" hidden></div><p><label for="s" data-right>Visa</label><label for="t">Skapa</label></p>',
    ),
    ask: view,
  },
  {
    name: 'a line in the cell of a row has something to press of its own',
    html: '<table><tr><td><div class="i"><b>Anna Berg</b></div><div class="i">anna@x.example <button aria-label="Kopiera">c</button></div></td><td><button data-right>Lön</button></td></tr><tr><td><div class="i"><b>Bo Ek</b></div><div class="i">bo@x.example <button aria-label="Kopiera">c</button></div></td><td><button>Lön</button></td></tr></table>',
    ask: ofAnna,
  },
  {
    name: 'the header of a group of columns bears the index of the first',
    html: '<div role="grid"><div role="row"><div role="columnheader" aria-colindex="1">Namn</div><div role="columnheader" aria-colindex="2" aria-colspan="2">Program</div></div><div role="row"><div role="columnheader" aria-colindex="2">Lön</div><div role="columnheader" aria-colindex="3">Lager</div></div><div role="row"><div role="gridcell" aria-colindex="1">Anna Berg</div><div role="gridcell" aria-colindex="2"><button style="width:20px;height:20px" data-right></button></div><div role="gridcell" aria-colindex="3"><button style="width:20px;height:20px"></button></div></div></div>',
    ask: ofAnna,
  },
  {
    name: 'a dialog has no size of its own',
    html: '<div role="dialog" aria-label="Bokföring" style="position:fixed"><div style="position:fixed;left:300px;top:100px"><p>Anna Berg</p><label><input type="checkbox" data-right>Visa</label><button>Spara</button></div></div>',
    ask: view,
  },
  {
    name: 'a dialog without size has nothing to show',
    html: '<div role="dialog" aria-label="Bokföring" style="height:0;overflow:hidden"><label><input type="checkbox">Visa</label><button>Spara</button></div>',
    ask: view,
    none: 'no-dialog',
  },
  {
    name: 'a part of the page opens under what is no heading',
    html: `<main><div role="button" tabindex="0" aria-expanded="true"><span>Konsulter</span></div><div>${rows('Anna Berg')}</div></main>`,
    ask: underKonsulter,
  },
  {
    name: 'a part of the page is shut under what is no heading',
    html: `<main><div role="button" tabindex="0" aria-expanded="false"><span>Konsulter</span></div><div style="display:none">${rows('Anna Berg').replace(' data-right', '')}</div></main>`,
    ask: underKonsulter,
    none: 'no-block',
  },
  {
    name: 'what opens a menu at the side heads nothing',
    html: '<div style="width:220px"><div role="button" tabindex="0" aria-expanded="true">Konsulter</div><div><a href="#">Lön</a></div></div>',
    ask: underKonsulter,
    none: 'no-block',
  },
  {
    name: 'another’s item stands in the item of one who is only named',
    html: '<ul><li>Anna Berg <ul><li>Bo Ek bo@x.example <button>Lön</button></li></ul></li></ul>',
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'another’s card stands in the card of one who is only named',
    html: '<div><div class="c">Anna Berg <div style="background:#eee">Bo Ek <button>Lön</button></div></div></div>',
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'tabs of a page that is laid under the bar are no menu',
    html: '<header style="display:flex;justify-content:flex-end;height:40px"><button style="height:36px">Bygg AB</button></header><main style="position:absolute;top:48px;left:0;right:0;display:flex;justify-content:flex-end"><div style="width:300px"><a href="#">Administrera användare</a></div></main>',
    ask: manage,
    none: 'no-such-name',
  },
  {
    name: 'a drawing is titled above an abbreviation that is only seen',
    html: rows('Anna Berg').replace(
      '>Lön<',
      '><svg width="20" height="20"><title>Lön</title><rect width="20" height="20" /></svg><small aria-hidden="true">Lö</small><',
    ),
    ask: ofAnna,
  },
  {
    name: 'what only those who listen shall hear is cut to nothing',
    html: `<header><button aria-controls="m">Bygg AB</button></header>${menu.replace('role="menu"', 'role="menu" id="m"').replace('användare', 'användare<span style="position:absolute;clip:rect(1px,1px,1px,1px)">Is active</span>')}`,
    ask: manage,
  },
  {
    name: 'a switch is scrolled out of what scrolls in a dialog that cuts off',
    html: '<div role="dialog" aria-label="Bokföring" style="position:fixed;top:50px;left:50px;width:300px;height:300px;overflow:hidden;display:flex;flex-direction:column"><div style="overflow:auto"><p style="height:600px">Anna Berg</p><label><input type="checkbox" data-right> Visa</label></div><button>Spara</button></div>',
    ask: view,
  },
  {
    name: 'a switch is cut off with what scrolls around it',
    html: '<div role="dialog" aria-label="Bokföring" style="position:fixed;top:50px;left:50px;width:300px;height:100px;overflow:hidden"><button>Spara</button><div style="position:relative;top:150px;height:100px;overflow:auto"><p style="height:600px">Anna Berg</p><label><input type="checkbox"> Visa</label></div></div>',
    ask: view,
    none: 'hidden',
  },
  {
    name: 'a dialog in a shadow root shows what is handed to it, on a page that is not scrolled',
    html: `<style>html{overflow:hidden}</style><div><template data-shadow="open"><div role="dialog" aria-label="Bokföring" style="position:fixed;top:300px;left:50px"><slot></slot></div></template><label><input type="checkbox" data-right>Visa</label><button>Spara</button></div>`,
    ask: view,
  },
  {
    name: 'what ripples in a shadow root under the hand is no control',
    html: dialog(
      '<ul><li>Visa <span data-right style="cursor:pointer;position:relative;display:inline-block;width:18px;height:18px;background:#ddd"><input type="checkbox" style="opacity:0;position:absolute;cursor:pointer"><span><template data-shadow="open"><div></div></template></span></span></li></ul>',
    ),
    ask: view,
  },
]
