import { inDialog, inMenu, inRow, look, type Case } from '../case.ts'

const saveIn = (about: string) => look('act', 'Spara', inDialog(about))
const body = (right = true) =>
  `<label><input type="checkbox"> Attest</label><button${right ? ' data-right' : ''}>Spara</button><button>Avbryt</button>`
const layer = 'position:fixed;left:200px;top:100px;width:400px;background:#fff;border:1px solid;z-index:9'
const pageBehind = '<h1>Användare</h1><button>Spara</button>'
const openMenu = (tie: string, menu: string) => `<header><button ${tie}>Bygg AB</button>${menu}</header>`
const admin = look('act', 'Administrera användare', inMenu('Bygg AB'))
const drop = 'position:absolute;left:8px;top:34px;background:#fff;width:200px'
const clients = (right: boolean) =>
  `<ul><li><label><input type="checkbox"${right ? ' data-right' : ''}> Bygg AB</label></li><li><label><input type="checkbox"> Nya AB</label></li></ul><button>Spara</button>`

/** Dialogs, drawers and menus: native, ARIA, and without any role. */
export const dialogCases: Case[] = [
  {
    name: 'a native dialog, shown modal',
    html: `${pageBehind}<dialog data-modal><h2>Bokföring</h2>${body()}</dialog>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'a native dialog, shown beside',
    html: `${pageBehind}<dialog open><h2>Bokföring</h2>${body()}</dialog>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'an ARIA dialog by aria-label',
    html: `${pageBehind}<div role="dialog" aria-label="Bokföring för Anna Berg" style="${layer}">${body()}</div>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'an ARIA dialog by aria-labelledby',
    html: `${pageBehind}<div role="dialog" aria-labelledby="t" style="${layer}"><h2 id="t">Behörigheter i Bokföring</h2>${body()}</div>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'an alert dialog',
    html: `<div role="alertdialog" aria-label="Bokföring" style="${layer}">${body()}</div>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'a layer without a role',
    html: `${pageBehind}<div style="${layer}"><h3>Bokföring</h3>${body()}</div>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'a layer without a role or a heading',
    html: `${pageBehind}<div style="${layer}"><div style="font-weight:700">Bokföring – Anna Berg</div>${body()}</div>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'a part of the page that folds up',
    html: `${pageBehind}<details open><summary>Bokföring</summary>${body()}</details>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'a part of the page that is folded up',
    html: `${pageBehind}<details><summary>Bokföring</summary>${body(false)}</details>`,
    ask: saveIn('Bokföring'),
    none: 'hidden',
  },
  {
    name: 'a dialog about a person, with the tab of a program open in it',
    html: `${pageBehind}<div role="dialog" style="${layer}"><h2>Anna Berg</h2><button role="tab" aria-selected="true">Bokföring</button><button role="tab" aria-selected="false">Rapporter</button>${body()}</div>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'a dialog about a person, with the tab of another program open in it',
    html: `${pageBehind}<div role="dialog" style="${layer}"><h2>Anna Berg</h2><button role="tab" aria-selected="true">Bokföring</button><button role="tab" aria-selected="false">Rapporter</button>${body(false)}</div>`,
    ask: saveIn('Rapporter'),
    none: 'no-dialog',
  },
  {
    name: 'a drawer at the side',
    html: `${pageBehind}<aside style="position:fixed;right:0;top:0;bottom:0;width:300px;background:#fff"><h3>Bokföring</h3>${body()}</aside>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'a drawer slid out',
    html: `${pageBehind}<aside style="position:fixed;right:0;top:0;bottom:0;width:300px;transform:translateX(100%)"><h3>Bokföring</h3>${body(false)}</aside>`,
    ask: saveIn('Bokföring'),
    none: 'no-dialog',
  },
  {
    name: 'a drawer with a list of clients',
    html: `${pageBehind}<aside style="position:fixed;right:0;top:0;bottom:0;width:300px;background:#fff"><h3>Klienthanterare – Anna Berg</h3>${clients(true)}</aside>`,
    ask: look('toggle', null, inDialog('Klienthanterare'), inRow('Bygg AB')),
  },
  {
    name: 'a panel in the page',
    html: `${pageBehind}<div><h3>Bokföring</h3>${body()}</div>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'the wrong dialog is open',
    html: `<div role="dialog" aria-label="Lön" style="${layer}">${body(false)}</div>`,
    ask: saveIn('Bokföring'),
    none: 'no-dialog',
  },
  {
    name: 'a dialog whose title holds a longer word',
    html: `<div role="dialog" aria-label="Lönekörning" style="${layer}">${body(false)}</div>`,
    ask: saveIn('Lön'),
    none: 'no-dialog',
  },
  { name: 'no dialog is open', html: pageBehind, ask: saveIn('Bokföring'), none: 'no-dialog' },
  {
    name: 'a shut dialog of that name',
    html: `${pageBehind}<dialog><h2>Bokföring</h2>${body(false)}</dialog>`,
    ask: saveIn('Bokföring'),
    none: 'no-dialog',
  },
  {
    name: 'two dialogs about it',
    html: `<div role="dialog" aria-label="Bokföring">${body(false)}</div><div role="dialog" aria-label="Bokföring">${body(false)}</div>`,
    ask: saveIn('Bokföring'),
    none: 'several-dialogs',
  },
  {
    name: 'two Save buttons, one in the dialog',
    html: `<button>Spara</button><div role="dialog" aria-label="Bokföring" style="${layer}">${body()}</div><button>Spara</button>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'two Save buttons in the dialog',
    html: `<div role="dialog" aria-label="Bokföring" style="${layer}"><button>Spara</button>${body(false)}</div>`,
    ask: saveIn('Bokföring'),
    none: 'several-elements',
  },
  {
    name: 'a dialog of another person by e-mail',
    html: `<div role="dialog" aria-label="Bokföring" style="${layer}"><p>x@annan.example</p>${body(false)}</div>`,
    ask: look('act', 'Spara', inDialog('Bokföring', { email: 'anna@byran.example' })),
    none: 'no-dialog',
  },
  {
    name: 'a dialog over another dialog',
    html: `<div role="dialog" aria-label="Bokföring" style="${layer}">${body(false)}</div><div role="dialog" aria-label="Bekräfta" style="${layer}">${body()}</div>`,
    ask: saveIn('Bekräfta'),
  },
  {
    name: 'a dialog under another dialog',
    html: `<div role="dialog" aria-label="Bokföring" style="${layer}">${body(false)}</div><div role="dialog" aria-label="Bekräfta" style="${layer}">${body(false)}</div>`,
    ask: saveIn('Bokföring'),
    none: 'no-dialog',
  },
  {
    name: 'a table of users headed by the program is no dialog',
    html: `<div><h2>Bokföring</h2><table><tr><th>Namn</th></tr><tr><td><input type="checkbox"> Anna</td></tr></table><h3>Mer</h3><button>Spara</button></div>`,
    ask: saveIn('Bokföring'),
    none: 'no-dialog',
  },
  {
    name: 'a menu tied by aria-controls',
    html: openMenu(
      'aria-controls="m" aria-expanded="true"',
      `<div id="m" style="${drop}"><a href="/a" data-right>Administrera användare</a></div>`,
    ),
    ask: admin,
  },
  {
    name: 'a menu beside its button',
    html: openMenu(
      '',
      `<div role="menu" style="${drop}"><a role="menuitem" href="/a" data-right>Administrera användare</a></div>`,
    ),
    ask: admin,
  },
  {
    name: 'a menu at the end of the page',
    html: `${openMenu('', '')}<div style="height:300px"></div><div style="${drop}"><a href="/a" data-right>Administrera användare</a></div>`,
    ask: admin,
  },
  {
    name: 'a menu that is shut',
    html: openMenu(
      'aria-controls="m"',
      `<div id="m" style="display:none"><a href="/a">Administrera användare</a></div>`,
    ),
    ask: admin,
    none: 'hidden',
  },
  {
    name: 'the words elsewhere on the page, the menu shut',
    html: `${openMenu('', '')}<div style="height:200px"></div><a href="/a">Administrera användare</a>`,
    ask: admin,
    none: 'no-such-name',
  },
  {
    name: 'an open menu without the words',
    html: openMenu('', `<div role="menu" style="${drop}"><a role="menuitem" href="/a">Logga ut</a></div>`),
    ask: admin,
    none: 'no-such-name',
  },
  {
    name: 'a panel of the page that begins under a footer that stays',
    html: `<div style="height:calc(100vh - 60px)">Anna Berg</div><section><h2>Lön</h2><label><input type="checkbox" data-right> Attest</label><button>Spara</button><div style="height:300px"></div></section><div style="position:fixed;bottom:0;left:0;right:0;height:50px;background:#fff">Fot</div>`,
    ask: look('toggle', 'Attest', inDialog('Lön')),
  },
  {
    name: 'a popover menu',
    html: `<header><button popovertarget="p">Bygg AB</button><div id="p" style="${drop}"><a href="/a" data-right>Administrera användare</a></div></header>`,
    ask: admin,
  },
  {
    name: 'details as a menu',
    html: `<header><details open><summary>Bygg AB</summary><a href="/a" data-right>Administrera användare</a></details></header>`,
    ask: admin,
  },
  {
    name: 'links that stand beside the company, with nothing to open',
    html: `<header><ul style="display:flex"><li><a href="#" data-right>Administrera användare</a></li><li><a href="#">Logga ut</a></li></ul><a href="#">Bygg AB</a></header>`,
    ask: admin,
  },
  {
    name: 'links of the page beside the company, its menu shut',
    html: `<header><ul style="display:flex"><li><a href="#">Hem</a></li></ul><button aria-haspopup="menu">Bygg AB</button></header>`,
    ask: admin,
    none: 'no-menu',
  },
  {
    name: 'a side bar of the page right under the company, its menu shut',
    html: `<header><button>Bygg AB</button></header><nav style="width:210px"><a href="/start">Start</a></nav>`,
    ask: admin,
    none: 'no-such-name',
  },
  {
    name: 'a page in a narrow window, its menu shut',
    html: `<iframe style="width:320px;height:400px" srcdoc="<body style=margin:0><header><span>Bok</span><button>Bygg AB</button></header><div><a href=/start>Start</a><h1>Lobbyn</h1></div>"></iframe>`,
    ask: admin,
    none: 'no-such-name',
  },
  {
    name: 'a menu in a narrow window',
    html: `<iframe style="width:320px;height:400px" srcdoc="<body style=margin:0><header><span>Bok</span><div style=display:inline-block><button>Bygg AB</button><div><a data-right href=/a>Administrera användare</a></div></div></header><div><a href=/start>Start</a></div>"></iframe>`,
    ask: admin,
  },
  {
    name: 'a company button that also says the person',
    html: `<header><button data-right><span aria-hidden="true">Ö</span><span>Bygg AB</span><span>Anna Berg</span></button></header>`,
    ask: look('act', 'Bygg AB', { kind: 'banner' }),
  },
  {
    name: 'a company button that says a longer company',
    html: `<header><button><span>Bygg AB i Lund</span><span>Anna Berg</span></button></header>`,
    ask: look('act', 'Bygg AB', { kind: 'banner' }),
    none: 'no-such-name',
  },
  {
    name: 'a menu item with the heading’s words heads nothing',
    html: `<header><button>Bygg AB</button><div style="${drop}"><div style="cursor:pointer">Administrera användare</div></div></header>`,
    ask: look('heading', 'Administrera användare'),
    none: 'no-such-name',
  },
  {
    name: 'a page without a heading, which seems to be headed by the drawer that opened in it',
    html: `<main><b>Bokföring</b><p><button>Lägg till</button></p><aside style="${layer};height:300px"><h3>Bokföring</h3>${body()}</aside></main>`,
    ask: saveIn('Bokföring'),
  },

  {
    name: 'panels with a heading each, of which the named one has no switch',
    html: `<div><div><h3>Bokföring</h3><p>Licens saknas</p></div><div><h3>Lön</h3>${body(false)}</div></div>`,
    ask: saveIn('Bokföring'),
    none: 'no-dialog',
  },
  {
    name: 'groups with a legend each, and one button for both',
    html: `<form><fieldset><legend>Bokföring</legend><label><input type="checkbox"> Kund</label></fieldset><fieldset><legend>Lön</legend><label><input type="checkbox"> Attest</label></fieldset><button>Spara</button></form>`,
    ask: look('toggle', 'Attest', inDialog('Bokföring')),
    none: 'no-dialog',
  },
  {
    name: 'a side menu with the heading, beside a page about another',
    html: `<div style="display:flex"><nav><h3>Bokföring</h3><a href="#">Verifikat</a></nav><main><h1>Lön – Anna Berg</h1>${body(false)}</main></div>`,
    ask: saveIn('Bokföring'),
    none: 'no-dialog',
  },
  {
    name: 'a page with the heading, and a layer about another over it',
    html: `<div><h1>Bokföring</h1><p>Konton</p><div style="${layer}"><h2>Lön</h2>${body(false)}</div></div>`,
    ask: saveIn('Bokföring'),
    none: 'no-such-name',
  },
  {
    name: 'a title that names a company called like the program',
    html: `<div role="dialog" style="${layer}"><h2>Lön – Bergs Bokföring AB</h2>${body(false)}</div>`,
    ask: saveIn('Bokföring'),
    none: 'no-dialog',
  },
  {
    name: 'an open tab in a dialog that is labelled',
    html: `<div role="dialog" aria-label="Anna Berg" style="${layer}"><button role="tab" aria-selected="true">Bokföring</button><button role="tab">Lön</button>${body()}</div>`,
    ask: saveIn('Bokföring'),
  },
  {
    name: 'the e-mail of another in a field',
    html: `<div role="dialog" style="${layer}"><h2>Redigera användare</h2><label>E-post <input type="email" value="anna@annan.example"></label>${body(false)}</div>`,
    ask: look('act', 'Spara', inDialog('Redigera användare', { email: 'anna@byran.example' })),
    none: 'no-dialog',
  },
  {
    name: 'a menu that is shut, and a side menu with the same item',
    html: `${openMenu('aria-expanded="false" aria-controls="m"', '<div id="m" hidden><a href="/a">Administrera användare</a></div>')}<div style="position:fixed;left:0;top:60px;bottom:0;width:220px"><a href="/a">Administrera användare</a></div>`,
    ask: admin,
    none: 'no-menu',
  },
  {
    name: 'a menu at the other end of the bar',
    html: `<header><ul style="display:flex;list-style:none;justify-content:space-between"><li><a href="#">Bygg AB</a></li><li style="position:relative"><a href="#">Anna Berg</a><div style="position:absolute;top:30px;right:0;width:240px;background:#fff"><a href="/a">Administrera användare</a></div></li></ul></header>`,
    ask: admin,
    none: 'no-such-name',
  },
  {
    name: 'a menu as wide as the window, tied to its control',
    html: openMenu(
      'aria-expanded="true" aria-controls="m"',
      '<div id="m" style="position:absolute;left:0;right:0;top:48px;height:160px;background:#fff"><a href="/a" data-right>Administrera användare</a></div>',
    ),
    ask: admin,
  },
  {
    name: 'where one is, said under the bar of another company',
    html: '<header><button>Måleri AB</button></header><nav><a href="/k">Kunder</a> / <a href="/k/1">Bygg AB</a></nav>',
    ask: look('act', 'Bygg AB', { kind: 'banner' }),
    none: 'no-such-name',
  },
  {
    name: 'a list of companies that hangs down from the bar of another',
    html: `<header style="position:relative"><button aria-expanded="true">Måleri AB</button><ul style="${drop}"><li><a href="/1">Bygg AB</a></li></ul></header>`,
    ask: look('act', 'Bygg AB', { kind: 'banner' }),
    none: 'no-such-name',
  },
]
