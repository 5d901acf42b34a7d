import { inDialog, inRow, look, type Case } from '../case.ts'

const attest = look('toggle', 'Attest')
const others = '<label><input type="checkbox"> Kalender</label>'
const pair = (name: string, on: boolean | null, right = false) =>
  `<div><span>${name}</span> <label><input type="radio" name="${name}"${on === true ? ' checked' : ''}${right ? ' data-right' : ''}> PÅ</label> <label><input type="radio" name="${name}"${on === false ? ' checked' : ''}> AV</label></div>`
const pressedPair = (name: string, on: boolean, right = false) =>
  `<div><span>${name}</span> <button aria-pressed="${on}"${right ? ' data-right' : ''}>PÅ</button><button aria-pressed="${!on}"${right ? ' data-off' : ''}>AV</button></div>`
const face = 'position:absolute;opacity:0;width:1px;height:1px'
const unseen = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)'
const track = 'display:inline-block;width:40px;height:20px;background:#ccc'

/** Switches of every make: found by their names, and whether they are on. */
export const toggleCases: Case[] = [
  {
    name: 'a checkbox in its label, on',
    html: `${others}<label><input type="checkbox" checked data-right> Attest</label>`,
    ask: attest,
    state: 'on',
  },
  {
    name: 'a checkbox in its label, off',
    html: `${others}<label><input type="checkbox" data-right> Attest</label>`,
    ask: attest,
    state: 'off',
  },
  {
    name: 'a checkbox with a label elsewhere',
    html: `${others}<label for="a">Attest</label><input id="a" type="checkbox" data-right>`,
    ask: attest,
    state: 'off',
  },
  {
    name: 'a checkbox, which is switched off where it was switched on',
    html: `${others}<label><input type="checkbox" checked data-right data-off> Attest</label>`,
    ask: attest,
    switchesOff: true,
  },
  {
    name: 'a pair of radio buttons, of which the other switches off',
    html: `<div><span>Attest</span> <label><input type="radio" name="a" checked data-right> PÅ</label> <label><input type="radio" name="a" data-off> AV</label></div>`,
    ask: attest,
    switchesOff: true,
  },
  {
    name: 'a pair of hidden radio buttons, of which the label of the other switches off',
    html: `<div><span>Attest</span> <label data-right><input type="radio" name="a" checked style="${face}"> PÅ</label> <label data-off><input type="radio" name="a" style="${face}"> AV</label></div>`,
    ask: attest,
    switchesOff: true,
  },
  {
    name: 'a checkbox that is neither',
    html: `<label><input type="checkbox" data-indeterminate data-right> Attest</label>`,
    ask: attest,
    state: 'unknown',
  },
  {
    name: 'a switch, on',
    html: `<button role="switch" aria-checked="true" aria-label="Attest" style="${track}" data-right></button>`,
    ask: attest,
    state: 'on',
  },
  {
    name: 'a switch, off',
    html: `<div role="switch" tabindex="0" aria-checked="false" data-right>Attest</div>`,
    ask: attest,
    state: 'off',
  },
  {
    name: 'a switch that does not say',
    html: `<div role="switch" tabindex="0" data-right>Attest</div>`,
    ask: attest,
    state: 'unknown',
  },
  {
    name: 'a pressed button',
    html: `<button aria-pressed="true" data-right>Attest</button>`,
    ask: attest,
    state: 'on',
  },
  {
    name: 'a button that is not pressed',
    html: `<button aria-pressed="false" data-right>Attest</button>`,
    ask: attest,
    state: 'off',
  },
  {
    name: 'a mixed ARIA checkbox',
    html: `<span role="checkbox" tabindex="0" aria-checked="mixed" data-right>Attest</span>`,
    ask: attest,
    state: 'unknown',
  },
  {
    name: 'an ARIA checkbox named by a neighbour',
    html: `<div><span id="x">Attest</span><span role="checkbox" aria-checked="true" aria-labelledby="x" tabindex="0" style="${track}" data-right></span></div>`,
    ask: attest,
    state: 'on',
  },
  {
    name: 'a pair PÅ and AV, on',
    html: pair('Kalender', false) + pair('Attest', true, true),
    ask: attest,
    state: 'on',
  },
  {
    name: 'a pair PÅ and AV, off',
    html: pair('Kalender', true) + pair('Attest', false, true),
    ask: attest,
    state: 'off',
  },
  { name: 'a pair of which neither is chosen', html: pair('Attest', null, true), ask: attest, state: 'off' },
  {
    name: 'a pair of buttons that say PÅ and AV, on',
    html: pressedPair('Kalender', false) + pressedPair('Attest', true, true),
    ask: attest,
    state: 'on',
    switchesOff: true,
  },
  {
    name: 'a pair of buttons that say PÅ and AV, off',
    html: pressedPair('Attest', false, true) + pressedPair('Kalender', true),
    ask: attest,
    state: 'off',
  },
  {
    name: 'two switches that say what they are, of which one is on',
    html: '<div>Attest <button aria-pressed="true" data-right>PÅ</button></div><div>Kalender <button aria-pressed="false">AV</button></div>',
    ask: attest,
    state: 'on',
  },
  {
    name: 'an entry of a list in which several can be chosen, on',
    html: '<div role="listbox" aria-multiselectable="true"><div role="option" aria-selected="true" data-right>Attest</div><div role="option" aria-selected="false">Kalender</div></div>',
    ask: attest,
    state: 'on',
  },
  {
    name: 'an item of a tree that can be ticked',
    html: '<div role="tree"><div role="treeitem" aria-checked="true">Kalender</div><div role="treeitem" aria-checked="false" data-right>Attest</div></div>',
    ask: attest,
    state: 'off',
  },
  {
    name: 'a checkbox in such an item',
    html: '<ul role="tree"><li role="treeitem" aria-checked="true"><label><input type="checkbox" checked data-right> Attest</label></li><li role="treeitem" aria-checked="false"><label><input type="checkbox"> Kalender</label></li></ul>',
    ask: attest,
    state: 'on',
  },
  {
    name: 'an item of a tree that can only be opened is no switch',
    html: '<div role="tree"><div role="treeitem">Kalender</div><div role="treeitem">Attest</div></div>',
    ask: attest,
    none: 'no-such-name',
  },
  {
    name: 'a checkbox in an entry of such a list',
    html: '<ul role="listbox" aria-multiselectable="true"><li role="option" aria-selected="false"><label><input type="checkbox" data-right> Attest</label></li></ul>',
    ask: attest,
    state: 'off',
  },
  {
    name: 'an entry of a list in which one is chosen is no switch',
    html: '<div role="listbox"><div role="option" aria-selected="true">Attest</div><div role="option" aria-selected="false">Kalender</div></div>',
    ask: attest,
    none: 'no-such-name',
  },
  {
    name: 'a pair with a legend',
    html: `<fieldset><legend>Attest</legend><label><input type="radio" name="r" checked data-right> På</label><label><input type="radio" name="r"> Av</label></fieldset>`,
    ask: attest,
    state: 'on',
  },
  {
    name: 'a hidden input under a styled label',
    html: `<input type="checkbox" id="h" checked style="${face}"><label for="h" style="padding:4px" data-right>Attest</label>`,
    ask: attest,
    state: 'on',
  },
  {
    name: 'a hidden input in a styled label',
    html: `<label style="padding:4px;display:inline-block" data-right><input type="checkbox" style="${face}"><i></i>Attest</label>`,
    ask: attest,
    state: 'off',
  },
  {
    name: 'an undisplayed input under a styled label',
    html: `<input type="checkbox" id="u" checked style="display:none"><label for="u" data-right>Attest</label>`,
    ask: attest,
    state: 'on',
  },
  {
    name: 'a switch drawn by a neighbour, the name in another',
    html: `<div class="r"><div>Kalender</div><div><label style="${track}"><input type="checkbox" style="${face}"></label></div></div><div class="r"><div>Attest</div><div><label style="${track}" data-right><input type="checkbox" checked style="${face}"></label></div></div>`,
    ask: attest,
    state: 'on',
  },
  {
    name: 'the name in a cousin, with an explanation',
    html: `<div class="r"><div><p>Attest</p><small>Får godkänna</small></div><input type="checkbox" data-right></div><div class="r"><div><p>Kalender</p></div><input type="checkbox"></div>`,
    ask: attest,
    state: 'off',
  },
  {
    name: 'the name in the cell beside',
    html: `<table><tr><td>Kalender</td><td><input type="checkbox"></td></tr><tr><td>Attest</td><td><input type="checkbox" checked data-right></td></tr></table>`,
    ask: attest,
    state: 'on',
  },
  {
    name: 'a switch says no name of another’s',
    html: `<div><span>Attest</span></div><div><input type="checkbox"></div><div><span>Kalender</span></div><div><input type="checkbox"></div>`,
    ask: attest,
    none: 'no-such-name',
  },
  {
    name: 'a longer name is another switch',
    html: `<label><input type="checkbox"> Attest av lön</label>`,
    ask: attest,
    none: 'no-such-name',
  },
  {
    name: 'twice, once in a hidden tab',
    html: `<div style="display:none"><label><input type="checkbox"> Attest</label></div><label><input type="checkbox" data-right> Attest</label>`,
    ask: attest,
  },
  {
    name: 'twice in two groups',
    html: `<fieldset><legend>Lön</legend><label><input type="checkbox"> Attest</label></fieldset><fieldset><legend>Tid</legend><label><input type="checkbox"> Attest</label></fieldset>`,
    ask: attest,
    none: 'several-elements',
  },
  {
    name: 'the switch of one dialog',
    html: `<div role="dialog" aria-label="Lön"><label><input type="checkbox" data-right> Attest</label><button>Spara</button></div><label><input type="checkbox"> Attest</label>`,
    ask: look('toggle', 'Attest', inDialog('Lön')),
  },
  {
    name: 'the only switch of a row, select-all aside',
    html: `<label><input type="checkbox"> Markera alla</label><table><tr><td><input type="checkbox" data-right></td><td>Bygg AB</td></tr><tr><td><input type="checkbox"></td><td>Nya AB</td></tr></table>`,
    ask: look('toggle', null, inRow('Bygg AB')),
  },
  {
    name: 'select-all by its name',
    html: `<label><input type="checkbox" data-right> Markera alla</label>${others}`,
    ask: look('toggle', 'Markera alla'),
  },
  {
    name: 'an icon that says given',
    html: `<button aria-label="Bokföring (tilldelad)" data-right><i></i>&nbsp;</button>`,
    ask: look('act', 'Bokföring'),
    state: 'on',
  },
  {
    name: 'an icon that says not given',
    html: `<button title="Bokföring, ej tilldelad" data-right><i></i>&nbsp;</button>`,
    ask: look('act', 'Bokföring'),
    state: 'off',
  },
  {
    name: 'an icon that is only coloured',
    html: `<button title="Bokföring" style="color:green" data-right><i></i>&nbsp;</button>`,
    ask: look('act', 'Bokföring'),
    state: 'unknown',
  },
  {
    name: 'a switch that is called by a word of state',
    html: '<label><input type="checkbox" checked data-right> Aktiv</label>',
    ask: look('toggle', 'Aktiv'),
    state: 'on',
  },
  {
    name: 'what it is for, in a line of its own under its name',
    html: '<label><input type="checkbox" data-right><span><b style="display:block">Attest</b><small>Ger rätt att attestera alla fakturor.</small></span></label>',
    ask: attest,
  },
  {
    name: 'what it is for, in a paragraph after its name',
    html: '<label><input type="checkbox" data-right> Attest<p>Ger rätt att attestera alla fakturor.</p></label>',
    ask: attest,
  },
  {
    name: 'two of a name, each with what it is for',
    html: ['Får läsa alla fakturor.', 'Får attestera alla fakturor.']
      .map((use) => `<label><input type="checkbox"> Attest<p>${use}</p></label>`)
      .join(''),
    ask: attest,
    none: 'several-elements',
  },
  {
    name: 'a longer name in two lines is another switch',
    html: '<label><input type="checkbox"> Attest<p>av lön</p></label>',
    ask: attest,
    none: 'no-such-name',
  },
  {
    name: 'a longer name in two elements of a line is another switch',
    html: '<label><input type="checkbox"> <b>Attest</b> <i>av lön för hela byrån</i></label>',
    ask: attest,
    none: 'no-such-name',
  },
  {
    name: 'a button for help in its label',
    html: '<label><input type="checkbox" data-right> Attest <button aria-label="Hjälp"><i>?</i></button></label>',
    ask: attest,
  },
  {
    name: 'words before its name for those who listen',
    html: `<div role="switch" tabindex="0" aria-checked="false" data-right><span style="${unseen}">Behörighet:</span> Attest</div>`,
    ask: attest,
  },
  {
    name: 'its state in a part of its own',
    html: `<button role="switch" aria-checked="true" data-right>Attest <b>På</b></button>${others}`,
    ask: attest,
    state: 'on',
  },
  {
    name: 'a name that ends as a state does',
    html: '<button role="switch" aria-checked="true">Attest på</button>',
    ask: attest,
    none: 'no-such-name',
  },
  {
    name: 'a bold name and a button for help in its label are no panel',
    html: `<fieldset><legend>Tid</legend>${['Visa tid', 'Attest']
      .map(
        (name) =>
          `<label><input type="checkbox"${name === 'Attest' ? ' data-right' : ''}> <b>${name}</b> <button>?</button></label>`,
      )
      .join('')}<button>Spara</button></fieldset>`,
    ask: look('toggle', 'Attest', inDialog('Tid')),
  },

  {
    name: 'words after boxes without a label',
    html: '<p><input type="checkbox" data-right> Attest<br><input type="checkbox"> Kalender</p>',
    ask: attest,
  },
  {
    name: 'words between boxes without a label',
    html: '<p><input type="checkbox"> Kalender <input type="checkbox"> Attest <input type="checkbox"> Tid</p>',
    ask: attest,
    none: 'no-such-name',
  },
  {
    name: 'words before a box that has its own after it',
    html: '<p>Attest <input type="checkbox"> Läsa</p>',
    ask: attest,
    none: 'no-such-name',
  },
  ...[
    '<button aria-expanded="false">Program</button><div style="display:none"><label><input type="checkbox"> Attest</label></div>',
    'Mall <span style="display:none"><label><input type="checkbox"> Attest</label></span>',
    '<button role="tab">Program</button><div hidden><input type="checkbox" aria-label="Attest"></div>',
  ].map((markup) => ({
    name: `a switch that is shut away: ${markup.slice(0, 40)}`,
    html: `<div>${markup}</div>`,
    ask: attest,
    none: 'hidden',
  })),
  {
    name: 'a button of an input that says that it is a box',
    html: '<input type="button" role="checkbox" aria-checked="true" id="e" data-right><label for="e">Attest</label>',
    ask: attest,
    state: 'on',
  },
]
