import { inBlock, inRow, look, type Case } from '../case.ts'

const save = look('act', 'Spara')
const hidden = (name: string, style: string): Case => ({
  name,
  html: `<div style="${style}"><button>Spara</button></div>`,
  ask: save,
  none: 'hidden',
})
const hiddenBeside = (name: string, markup: string): Case => ({
  name: `${name}, beside the one that is seen`,
  html: `${markup}<button data-right>Spara</button>`,
  ask: save,
})

/** Only what a person can see and reach counts. */
export const visibilityCases: Case[] = [
  hidden('not displayed', 'display:none'),
  hidden('not visible', 'visibility:hidden'),
  hidden('transparent', 'opacity:0'),
  hidden('no size', 'width:0;height:0;overflow:hidden'),
  hidden('off the canvas to the left', 'position:absolute;left:-9999px'),
  hidden('off the canvas above', 'position:absolute;top:-500px'),
  hidden('a fixed drawer slid out to the right', 'position:fixed;right:0;top:0;width:200px;transform:translateX(100%)'),
  hidden('a fixed drawer slid out to the left', 'position:fixed;left:0;top:0;width:200px;transform:translateX(-100%)'),
  hidden('a fixed bar below the window', 'position:fixed;top:100%;left:0;height:40px'),
  hidden('clipped to nothing', 'position:absolute;clip-path:inset(100%)'),
  hidden('clipped to nothing the old way', 'position:absolute;clip:rect(0 0 0 0);width:60px;height:20px'),
  hidden('collapsed to no height', 'height:0;overflow:hidden'),
  hidden('shrunk to nothing', 'transform:scale(0)'),
  hidden('content-visibility hidden', 'content-visibility:hidden'),
  { name: 'the hidden attribute', html: '<button hidden>Spara</button>', ask: save, none: 'hidden' },
  {
    name: 'shut details',
    html: '<details><summary>Mer</summary><button>Spara</button></details>',
    ask: save,
    none: 'hidden',
  },
  {
    name: 'open details',
    html: '<details open><summary>Mer</summary><button data-right>Spara</button></details>',
    ask: save,
  },
  { name: 'a shut dialog', html: '<dialog><button>Spara</button></dialog>', ask: save, none: 'hidden' },
  { name: 'a popover that is not open', html: '<div popover><button>Spara</button></div>', ask: save, none: 'hidden' },
  hiddenBeside('a hidden copy', '<div style="display:none"><button>Spara</button></div>'),
  hiddenBeside(
    'a copy for phones',
    '<style>.phone{display:none}@media(max-width:500px){.phone{display:block}}</style><div class="phone"><button>Spara</button></div>',
  ),
  hiddenBeside(
    'an off-canvas menu',
    '<nav style="position:fixed;left:-300px;top:0;width:280px"><button>Spara</button></nav>',
  ),
  hiddenBeside('a template', '<template><button>Spara</button></template>'),
  hiddenBeside(
    'our own overlay',
    '<kopplingsguiden-overlay><button>Spara</button><template data-shadow="open"><button>Spara</button></template></kopplingsguiden-overlay>',
  ),
  hiddenBeside('an inert part', '<div inert><button>Spara</button></div>'),
  {
    name: 'clipped away in a box that does not scroll',
    html: '<div style="height:40px;overflow:hidden"><div style="height:60px">x</div><button>Spara</button></div>',
    ask: save,
    none: 'hidden',
  },
  {
    name: 'scrolled away in a box that does',
    html: '<div style="height:40px;overflow:auto"><div style="height:60px">x</div><button data-right>Spara</button></div>',
    ask: save,
  },
  {
    name: 'scrolled past, in a dialog at the top of the window',
    html: '<div role="dialog" aria-label="Lön" style="position:fixed;top:0;left:0;width:300px;height:200px;overflow:auto" data-scroll="600"><label><input type="checkbox" data-right> Attest</label><button>Spara</button><div style="height:2000px"></div></div>',
    ask: look('toggle', 'Attest', { kind: 'dialog', about: { sv: ['Lön'], en: ['Lön'] } }),
  },
  {
    name: 'scrolled past, in a dialog that is drawn larger',
    html: '<div style="zoom:1.25"><div role="dialog" aria-label="Lön" style="position:fixed;top:0;left:0;width:300px;height:200px;overflow:auto" data-scroll="600"><label><input type="checkbox" data-right> Attest</label><button>Spara</button><div style="height:2000px"></div></div></div>',
    ask: look('toggle', 'Attest', { kind: 'dialog', about: { sv: ['Lön'], en: ['Lön'] } }),
  },
  {
    name: 'beyond the edge of a wide list that scrolls sideways',
    html: '<div style="width:300px;overflow:auto"><div style="width:4000px;display:flex"><div style="width:3000px">x</div><button data-right>Spara</button></div></div>',
    ask: save,
  },
  {
    name: 'above the beginning of a list that is scrolled',
    html: '<div style="height:200px;overflow:auto;position:relative" data-scroll="100"><button style="position:absolute;top:-900px">Spara</button><div style="height:2000px"></div></div>',
    ask: save,
    none: 'hidden',
  },
  { name: 'far down the page', html: '<div style="height:3000px"></div><button data-right>Spara</button>', ask: save },
  {
    name: 'behind a modal dialog',
    html: '<button>Spara</button><dialog data-modal><p>Vänta</p><button>Stäng</button></dialog>',
    ask: save,
    none: 'covered',
  },
  ...['open', 'closed'].map((mode) => ({
    name: `far down the page, behind a modal dialog in a shadow root that is ${mode}`,
    html: `<div><template data-shadow="${mode}"><dialog data-modal><p>Vänta</p><button>Stäng</button></dialog></template></div><div style="height:3000px"></div><button>Spara</button>`,
    ask: save,
    none: 'covered',
  })),
  {
    name: 'in the modal dialog, with one behind it',
    html: '<button>Spara</button><dialog data-modal><p>Lön</p><button data-right>Spara</button></dialog>',
    ask: save,
  },
  {
    name: 'with its middle under the edge of a box that stays in its place',
    html: '<button style="position:absolute;left:40px;top:100px;width:90px;height:50px">Spara</button><div style="position:fixed;left:10px;top:20px;width:400px;height:110px;background:#fff;border:1px solid">Bokföring</div>',
    ask: save,
    none: 'covered',
  },
  {
    name: 'of which a sliver shows, where what scrolls ends within a pixel',
    html: '<div style="height:99.6px;overflow:auto;outline:1px solid"><div style="height:98px"></div><button data-right style="display:block">Spara</button></div><div style="position:relative;margin-top:-1.6px;height:20px;background:#eee">Under</div>',
    ask: save,
  },
  {
    name: 'squeezed together with another that lies over its middle',
    html: '<div style="white-space:nowrap"><button style="width:60px">Spara</button><button style="width:60px;margin-left:-40px">Radera</button></div>',
    ask: save,
    none: 'covered',
  },
  {
    name: 'squeezed together with another that lies over its edge',
    html: '<div style="white-space:nowrap"><button style="width:60px" data-right>Spara</button><button style="width:60px;margin-left:-15px">Radera</button></div>',
    ask: save,
  },
  {
    name: 'behind a backdrop',
    html: '<button>Spara</button><div style="position:fixed;inset:0;background:#0008"></div>',
    ask: save,
    none: 'covered',
  },
  {
    name: 'far down behind a backdrop',
    html: '<div style="height:3000px"></div><button>Spara</button><div style="position:fixed;inset:0;background:#0008"></div>',
    ask: save,
    none: 'covered',
  },
  {
    name: 'on a layer above the backdrop',
    html: '<button>Spara</button><div style="position:fixed;inset:0;background:#0008"></div><div style="position:fixed;left:50px;top:50px"><button data-right>Spara</button></div>',
    ask: save,
  },
  {
    name: 'under a layer that lets presses through',
    html: '<button data-right>Spara</button><div style="position:fixed;inset:0;pointer-events:none"></div>',
    ask: save,
  },
  {
    name: 'half under a sticky header',
    html: '<div style="position:fixed;top:0;left:0;right:0;height:20px;background:#fff"></div><button style="margin:0;height:40px;width:90px" data-right>Spara</button>',
    ask: save,
  },
  {
    name: 'wholly under a cookie bar',
    html: '<button style="height:20px">Spara</button><div style="position:fixed;top:0;left:0;right:0;height:120px;background:#fff">Kakor</div>',
    ask: save,
    none: 'covered',
  },
  {
    name: 'wholly under a cookie bar, on a long page',
    html: '<button style="height:20px">Spara</button><div style="height:3000px"></div><div style="position:fixed;top:0;left:0;right:0;height:120px;background:#fff">Kakor</div>',
    ask: save,
    none: 'covered',
  },
  {
    name: 'under a footer that stays, with more of the page to scroll to',
    html: '<div style="position:absolute;top:calc(100vh - 40px)"><button data-right>Spara</button><div style="height:400px"></div></div><div style="position:fixed;bottom:0;left:0;right:0;height:60px;background:#fff">Fot</div>',
    ask: save,
  },
  {
    name: 'under a footer that stays, at the end of the page',
    html: '<div style="position:absolute;top:calc(100vh - 40px)"><button>Spara</button></div><div style="position:fixed;bottom:0;left:0;right:0;height:60px;background:#fff">Fot</div>',
    ask: save,
    none: 'covered',
  },
  {
    name: 'under the sticky head of a list that is scrolled',
    html: '<div style="height:200px;overflow:auto" data-scroll="60"><div style="position:sticky;top:0;height:50px;background:#fff">Namn</div><div style="height:30px"></div><button data-right style="height:20px">Spara</button><div style="height:900px"></div></div>',
    ask: save,
  },
  {
    name: 'on a page that is zoomed to 200 %',
    html: '<style>html{zoom:2}</style><div style="height:500px"></div><button data-right>Spara</button>',
    ask: save,
  },
  {
    name: 'on a page that is zoomed to 200 %, behind a backdrop',
    html: '<style>html{zoom:2}</style><button>Spara</button><div style="position:fixed;inset:0;background:#0008"></div>',
    ask: save,
    none: 'covered',
  },
  {
    name: 'turned a quarter',
    html: '<div style="height:200px"></div><div style="transform:rotate(-90deg);width:120px"><button data-right>Spara</button></div>',
    ask: save,
  },
  { name: 'a disabled one is shown all the same', html: '<button disabled data-right>Spara</button>', ask: save },
  {
    name: 'one that takes no presses',
    html: '<button style="pointer-events:none">Spara</button>',
    ask: save,
    none: 'covered',
  },
  {
    name: 'the label stands over its input',
    html: '<label style="position:relative;display:inline-block"><input type="checkbox" data-right> Attest</label>',
    ask: look('toggle', 'Attest'),
  },
  {
    name: 'a cut-off name with the whole in a title',
    html: '<table><tr><td title="Anna Maria Bergström" style="max-width:40px;overflow:hidden">Anna Ma…</td><td><button data-right>Lön</button></td></tr><tr><td>Bo Ek</td><td><button>Lön</button></td></tr></table>',
    ask: look('act', 'Lön', inRow('Anna Maria Bergström')),
  },
  {
    name: 'a title that says another name than the text',
    html: '<table><tr><td>Bo Ek <span title="Anna Berg">AB</span></td><td><button>Lön</button></td></tr><tr><td>Eva Alm</td><td><button>Lön</button></td></tr></table>',
    ask: look('act', 'Lön', inRow('Anna Berg')),
    none: 'no-row',
  },
  {
    name: 'a title that says another name than the text, in a cell of its own',
    html: '<table><tr><td>Bo Ek</td><td><span title="Anna Berg">AB</span></td><td><button>Lön</button></td></tr><tr><td>Eva Alm</td><td><button>Lön</button></td></tr></table>',
    ask: look('act', 'Lön', inRow('Anna Berg')),
    none: 'no-row',
  },
  {
    name: 'a hidden heading heads nothing',
    html: '<h2 style="display:none">Konsulter</h2><table><tr><td>Anna Berg</td><td><button>Lön</button></td></tr></table>',
    ask: look('act', 'Lön', inBlock('Konsulter')),
    none: 'no-block',
  },
  {
    name: 'a name in a hidden cell makes no row',
    html: '<table><tr><td style="display:none">Anna Berg</td><td>Bo Ek</td><td><button>Lön</button></td></tr></table>',
    ask: look('act', 'Lön', inRow('Anna Berg')),
    none: 'no-row',
  },

  {
    name: 'beyond the right edge of a page that cuts it off',
    html: '<style>body{overflow-x:hidden}</style><div style="position:absolute;top:0;left:100%;width:300px"><button>Spara</button></div>',
    ask: save,
    none: 'hidden',
  },
]
