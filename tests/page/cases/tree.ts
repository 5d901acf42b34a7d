import { inBlock, inDialog, inRow, look, type Case } from '../case.ts'

const save = look('act', 'Spara')
const quoted = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
const frame = (html: string, style = 'width:400px;height:200px') =>
  `<iframe style="${style}" srcdoc="${quoted(html)}"></iframe>`
const shadow = (mode: 'open' | 'closed', html: string) =>
  `<div><template data-shadow="${mode}">${html}</template></div>`
const right = '<button data-right>Spara</button>'

/** Frames, shadow roots and slots are one tree with the page. */
export const treeCases: Case[] = [
  { name: 'in a frame', html: frame(right), ask: save },
  { name: 'in a frame in a frame', html: frame(frame(right, 'width:300px;height:120px')), ask: save },
  {
    name: 'in a scaled frame',
    html: frame(right, 'width:400px;height:200px;transform:scale(.7);border:7px solid;padding:9px'),
    ask: save,
  },
  {
    name: 'in a frame on a page that is zoomed',
    html: `<style>html{zoom:2}</style>${frame(right, 'width:300px;height:120px;border:7px solid;padding:9px')}`,
    ask: save,
  },
  {
    name: 'in a zoomed frame in a scaled box',
    html: `<div style="transform:scale(.8);transform-origin:0 0">${frame(`<style>html{zoom:1.5}</style>${right}`)}</div>`,
    ask: save,
  },
  { name: 'in a hidden frame', html: frame('<button>Spara</button>', 'display:none'), ask: save, none: 'hidden' },
  {
    name: 'in a frame and on the page',
    html: `${frame('<button>Spara</button>')}<button>Spara</button>`,
    ask: save,
    none: 'several-elements',
  },
  {
    name: 'in a frame under a layer of the page',
    html: `${frame('<button>Spara</button>')}<div style="position:fixed;inset:0"></div>`,
    ask: save,
    none: 'covered',
  },
  {
    name: 'in a dialog of the page, not in the frame',
    html: `${frame('<button>Spara</button>')}<div role="dialog" aria-label="Lön" style="position:fixed;left:450px;top:9px"><label><input type="checkbox"> A</label>${right}</div>`,
    ask: look('act', 'Spara', inDialog('Lön')),
  },
  {
    name: 'a dialog in the frame',
    html: frame(`<div role="dialog" aria-label="Lön"><label><input type="checkbox"> A</label>${right}</div>`),
    ask: look('act', 'Spara', inDialog('Lön')),
  },
  {
    name: 'a block headed on the page, its rows in a frame',
    html: `<h2>Konsulter</h2>${frame('<table><tr><td>Anna Berg</td><td><button data-right>Lön</button></td></tr><tr><td>Bo Ek</td><td><button>Lön</button></td></tr></table>')}`,
    ask: look('act', 'Lön', inBlock('Konsulter'), inRow('Anna Berg')),
  },
  { name: 'in an open shadow root', html: shadow('open', right), ask: save },
  { name: 'in a closed shadow root', html: shadow('closed', right), ask: save },
  { name: 'in a shadow root in a shadow root', html: shadow('open', shadow('closed', right)), ask: save },
  { name: 'in a shadow root in a frame', html: frame(shadow('open', right)), ask: save },
  {
    name: 'in a slot',
    html: `<div><template data-shadow="open"><p><slot></slot></p></template>${right}</div>`,
    ask: save,
  },
  {
    name: 'a text in a slot of a button in a shadow root',
    html: `<div><template data-shadow="open"><button data-right><slot></slot></button></template>Spara</div>`,
    ask: save,
  },
  {
    name: 'what no slot takes is not shown',
    html: `<div><template data-shadow="open"><p>x</p></template><button>Spara</button></div>`,
    ask: save,
    none: 'hidden',
  },
  {
    name: 'a slot’s own text where nothing is given',
    html: shadow('open', '<button data-right><slot>Spara</slot></button>'),
    ask: save,
  },
  {
    name: 'a label in the same shadow root',
    html: shadow('open', '<span id="n">Spara</span><button aria-labelledby="n" data-right>x</button>'),
    ask: save,
  },
  {
    name: 'a label outside its shadow root labels nothing',
    html: `<span id="n">Spara</span>${shadow('open', '<button aria-labelledby="n">x</button>')}`,
    ask: save,
    none: 'no-such-name',
  },
  {
    name: 'fixed to the window of a frame that is cut off by the frame around it',
    html:
      frame(
        frame(
          '<div style="position:fixed;left:0;bottom:0;height:60px"><button data-right>Spara</button></div>',
          'height:400px',
        ),
        'height:200px;display:block',
      ) + '<div style="height:400px">Nyheter</div>',
    ask: save,
  },
  {
    name: 'a custom element’s row',
    html: ['Bo Ek', 'Anna Berg']
      .map(
        (name) =>
          `<x-row><template data-shadow="open"><div><span>${name}</span><button${name === 'Anna Berg' ? ' data-right' : ''}>Lön</button></div></template></x-row>`,
      )
      .join(''),
    ask: look('act', 'Lön', inRow('Anna Berg')),
  },
]
