import { look, type Case } from '../case.ts'

const save = look('act', 'Spara')

/** Every place a name may stand in, and what is not a name. */
export const nameCases: Case[] = [
  { name: 'text', html: '<button data-right>Spara</button><button>Avbryt</button>', ask: save },
  { name: 'text deep inside', html: '<button data-right><span><b>Spara</b></span></button>', ask: save },
  {
    name: 'text split over elements',
    html: '<a href="/x" data-right><b>Anna</b> <i>Berg</i></a>',
    ask: look('act', 'Anna Berg'),
  },
  {
    name: 'text in cells without space between',
    html: '<a href="/x" data-right><span>Anna</span><span>Berg</span></a>',
    ask: look('act', 'Anna Berg'),
  },
  { name: 'an underlined access key', html: '<button data-right><u>S</u>para</button>', ask: save },
  { name: 'a word that may break', html: '<button data-right>Bok<wbr>föring</button>', ask: look('act', 'Bokföring') },
  { name: 'aria-label over an icon', html: '<button aria-label="Spara" data-right><i></i></button>', ask: save },
  {
    name: 'aria-labelledby elsewhere',
    html: '<span id="n">Spara</span><div role="button" tabindex="0" aria-labelledby="n" style="height:20px" data-right></div>',
    ask: save,
  },
  {
    name: 'aria-labelledby of two',
    html: '<b id="a">Lön</b><b id="b">Anna Berg</b><button aria-labelledby="a b" data-right>x</button>',
    ask: look('act', 'Lön Anna Berg'),
  },
  { name: 'title alone', html: '<button title="Spara" data-right><i class="i"></i></button>', ask: save },
  { name: 'data-tooltip alone', html: '<a href="/x" data-tooltip="Spara" data-right><i></i>&nbsp;</a>', ask: save },
  {
    name: 'the tooltip that a script draws',
    html: '<button data-tippy-content="Spara" data-right></button>',
    ask: save,
  },
  { name: 'the tooltip of a style library', html: '<button data-bs-title="Spara" data-right></button>', ask: save },
  {
    name: 'a tooltip on the icon inside',
    html: '<button data-right><i data-tooltip="Bokföring"></i>&nbsp;</button>',
    ask: look('act', 'Bokföring'),
  },
  {
    name: 'a tooltip on the cell around',
    html: '<table><tr><td data-tooltip="Bokföring"><button data-right><i></i>&nbsp;</button></td></tr></table>',
    ask: look('act', 'Bokföring'),
  },
  {
    name: 'a described tooltip',
    html: '<button aria-describedby="t" data-right><i></i>&nbsp;</button><span role="tooltip" id="t" style="opacity:0">Bokföring</span>',
    ask: look('act', 'Bokföring'),
  },
  {
    name: 'alt of an image',
    html: '<button data-right><img alt="Bokföring" width="16" height="16"></button>',
    ask: look('act', 'Bokföring'),
  },
  {
    name: 'an image button',
    html: '<input type="image" alt="Bokföring" width="20" height="20" data-right>',
    ask: look('act', 'Bokföring'),
  },
  {
    name: 'an abbreviation, with the whole text in its title',
    html: '<button data-right><abbr title="Bokföring">Bf</abbr></button><button><abbr title="Rapporter">Rap</abbr></button>',
    ask: look('act', 'Bokföring'),
  },
  {
    name: 'an abbreviation beside other words',
    html: '<button><abbr title="Bokföring">Bf</abbr> för Anna Berg</button>',
    ask: look('act', 'Bokföring'),
    none: 'no-such-name',
  },
  {
    name: 'title of an SVG',
    html: '<button data-right><svg width="16" height="16"><title>Bokföring</title><path d="M0 0h9v9z"/></svg></button>',
    ask: look('act', 'Bokföring'),
  },
  {
    name: 'aria-label of an SVG',
    html: '<button data-right><svg width="16" height="16" role="img" aria-label="Bokföring"><path d="M0 0h9v9z"/></svg></button>',
    ask: look('act', 'Bokföring'),
  },
  {
    name: 'child text that CSS hides',
    html: '<button data-right><i>★</i><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">Bokföring</span></button>',
    ask: look('act', 'Bokföring'),
  },
  {
    name: 'child text that is not displayed',
    html: '<button data-right><i>★</i><span style="display:none">Bokföring</span></button>',
    ask: look('act', '★ Bokföring'),
  },
  {
    name: 'only child text, not displayed',
    html: '<button style="width:20px;height:20px" data-right><span style="display:none">Bokföring</span></button>',
    ask: look('act', 'Bokföring'),
  },
  {
    name: 'text that CSS writes',
    html: '<style>.w::before{content:"Spara"}</style><button class="w" data-right></button>',
    ask: look('act', 'Spara'),
  },
  {
    name: 'an icon-font ligature beside the name',
    html: '<style>.mi{font-family:"Material Icons"}</style><button data-right><span class="mi">save</span> Spara</button>',
    ask: save,
  },
  { name: 'a private-use glyph beside the name', html: '<button data-right>\uE001 Spara</button>', ask: save },
  { name: 'value of an input button', html: '<input type="submit" value="Spara" data-right>', ask: save },
  {
    name: 'label by for',
    html: '<label for="f">Sök klient</label><input id="f" data-right>',
    ask: look('field', 'Sök klient'),
  },
  { name: 'label around', html: '<label>Sök klient <input data-right></label>', ask: look('field', 'Sök klient') },
  { name: 'placeholder', html: '<input placeholder="Sök…" data-right>', ask: look('field', 'Sök') },
  {
    name: 'column header for a nameless control',
    html: '<table><tr><th>Namn</th><th>Lön</th></tr><tr><td>Anna Berg</td><td><button data-right><i></i>&nbsp;</button></td></tr></table>',
    ask: look('act', 'Lön'),
  },
  {
    name: 'a count in a bubble is no part of it',
    html: '<a href="/x" data-right>Inkorg <span style="background:red">12</span></a>',
    ask: look('act', 'Inkorg'),
  },
  {
    name: 'a number that is no bubble is part of it',
    html: '<a href="/x">Faktura <span>1234</span></a>',
    ask: look('act', 'Faktura'),
    none: 'no-such-name',
  },
  {
    name: 'a state in brackets is no part of it',
    html: '<button data-right>Bokföring (ej tilldelad)</button>',
    ask: look('act', 'Bokföring'),
  },

  { name: 'capitals by CSS', html: '<button style="text-transform:uppercase" data-right>Spara</button>', ask: save },
  { name: 'capitals in the text', html: '<button data-right>SPARA</button>', ask: save },
  { name: 'soft hyphens', html: '<button data-right>Bok\u00ADföring</button>', ask: look('act', 'Bokföring') },
  {
    name: 'non-breaking spaces',
    html: '<button data-right>Lägg\u00A0till\u00A0konsult</button>',
    ask: look('act', 'Lägg till konsult'),
  },
  {
    name: 'white space and new lines',
    html: '<button data-right>\n  Lägg   till\n konsult\n</button>',
    ask: look('act', 'Lägg till konsult'),
  },
  { name: 'a decomposed letter', html: '<button data-right>Lo\u0308n</button>', ask: look('act', 'Lön') },
  { name: 'full-width letters', html: '<button data-right>Ｓｐａｒａ</button>', ask: save },
  { name: 'zero-width characters', html: '<button data-right>Sp\u200Bara</button>', ask: save },
  { name: 'punctuation at the edge', html: '<button data-right>• Spara:</button>', ask: save },

  { name: 'a longer name is another', html: '<button>Spara och stäng</button>', ask: save, none: 'no-such-name' },
  {
    name: 'a shorter name is another',
    html: '<button>Spara</button>',
    ask: look('act', 'Spara och stäng'),
    none: 'no-such-name',
  },
  {
    name: 'a name that begins alike is another',
    html: '<button>Lönekörning</button>',
    ask: look('act', 'Lön'),
    none: 'no-such-name',
  },
  {
    name: 'the name beside the longer one',
    html: '<button>Spara som</button><button data-right>Spara</button>',
    ask: save,
  },
  {
    name: 'what has words is not called by the picture beside them',
    html: '<button><img alt="Lön" width="9" height="9"> Ta bort</button>',
    ask: look('act', 'Lön'),
    none: 'no-such-name',
  },
  { name: 'one letter off is another', html: '<button>Sparra</button>', ask: save, none: 'no-such-name' },
  {
    name: 'no accents is another',
    html: '<button>Bokforing</button>',
    ask: look('act', 'Bokföring'),
    none: 'no-such-name',
  },
  { name: 'text alone is not pressed', html: '<p>Spara</p>', ask: save, none: 'no-such-name' },
  {
    name: 'twice on the page',
    html: '<button>Spara</button><button>Spara</button>',
    ask: save,
    none: 'several-elements',
  },
  {
    name: 'as button and as link',
    html: '<button>Spara</button><a href="/x">Spara</a>',
    ask: save,
    none: 'several-elements',
  },
  {
    name: 'one button drawn in two boxes',
    html: '<div role="button" tabindex="0"><button data-right>Spara</button></div>',
    ask: save,
  },

  { name: 'pressable by its cursor', html: '<div style="cursor:pointer" data-right>Spara</div>', ask: save },
  { name: 'pressable by its handler', html: '<span onclick="0" data-right>Spara</span>', ask: save },
  {
    name: 'an alias',
    html: '<button data-right>Db</button>',
    ask: look('act', ['Klienthanterare', 'Digital byrå', 'Db']),
  },
  {
    name: 'only the page language counts',
    html: '<button>Save</button>',
    ask: { role: 'act', labels: { sv: ['Spara'], en: ['Save'] } },
    none: 'no-such-name',
  },
  {
    name: 'the other language on its page',
    html: '<button data-right>Save</button>',
    ask: { role: 'act', labels: { sv: ['Spara'], en: ['Save'] } },
    language: 'en',
  },
  {
    name: 'either language where none is declared',
    html: '<button data-right>Save</button>',
    ask: { role: 'act', labels: { sv: ['Spara'], en: ['Save'] } },
    language: '',
  },
  {
    name: 'words after it for those who listen',
    html: '<button data-right>Lön <span style="position:absolute;width:1px;height:1px;overflow:hidden">för Anna Berg</span></button>',
    ask: look('act', 'Lön'),
  },
  {
    name: 'what it leads to, in a line of its own under its name',
    html: '<a href="/x" data-right><strong style="display:block">Användare</strong><span>Bjud in och ta bort användare.</span></a>',
    ask: look('act', 'Användare'),
  },
  {
    name: 'what it leads to, in the same line',
    html: '<a href="/x"><strong>Användare</strong> <span>som inte längre har tillgång</span></a>',
    ask: look('act', 'Användare'),
    none: 'no-such-name',
  },
  {
    name: 'a caption under an icon',
    html: `<ul>${['Lön', 'Tid']
      .map(
        (name) =>
          `<li><button style="display:block" ${name === 'Lön' ? 'data-right' : ''}><i></i>&nbsp;</button><small>${name}</small></li>`,
      )
      .join('')}</ul>`,
    ask: look('act', 'Lön'),
  },
  {
    name: 'words before an icon are not its caption',
    html: '<span>Lön <button><i></i>&nbsp;</button></span>',
    ask: look('act', 'Lön'),
    none: 'no-such-name',
  },
  {
    name: 'words beside an icon are not its caption',
    html: '<span><button><i></i>&nbsp;</button><b>Lön</b></span>',
    ask: look('act', 'Lön'),
    none: 'no-such-name',
  },
  {
    name: 'words over an icon are not its caption',
    html: '<div><p>Lön</p><button><i></i>&nbsp;</button></div>',
    ask: look('act', 'Lön'),
    none: 'no-such-name',
  },
  {
    name: 'a caption under two icons',
    html: '<div><button><i></i>&nbsp;</button><button><i></i>&nbsp;</button><p>Lön</p></div>',
    ask: look('act', 'Lön'),
    none: 'no-such-name',
  },

  {
    name: 'a picture in a button that is labelled otherwise',
    html: '<button aria-label="Spara som kopia"><svg width="9" height="9"><title>Spara</title></svg></button>',
    ask: save,
    none: 'no-such-name',
  },
  {
    name: 'a password in a label is no part of the name',
    html: '<button aria-labelledby="l" data-right><i></i></button><span id="l">Spara <input type="password" value="hemligt"></span>',
    ask: save,
  },
]
