import { inRow, look, type Case } from '../case.ts'

const save = look('act', 'Spara')
const row = (name: string, right = false) =>
  `<tr><td>${name}</td><td><button${right ? ' data-right' : ''}>Lön</button></td></tr>`
const ofAnna = look('act', 'Lön', inRow('Anna Berg'))

/** The page has been asked about once, and then changes: the next answer is about what is there now. */
export const changeCases: Case[] = [
  {
    name: 'a second one is put in',
    html: '<main><button>Spara</button></main>',
    change: { of: 'main', append: '<button>Spara</button>' },
    ask: save,
    none: 'several-elements',
  },
  {
    name: 'one is put in',
    html: '<main></main>',
    change: { of: 'main', append: '<p><button data-right>Spara</button></p>' },
    ask: save,
  },
  {
    name: 'one is put in with a shadow root',
    html: '<main></main>',
    change: {
      of: 'main',
      append: '<div><template data-shadow="open"><button data-right>Spara</button></template></div>',
    },
    ask: save,
  },
  {
    name: 'it is taken out',
    html: '<main><button>Spara</button></main>',
    change: { of: 'button', remove: true },
    ask: save,
    none: 'no-such-name',
  },
  {
    name: 'its text changes',
    html: '<button>Spara</button>',
    change: { of: 'button', text: 'Sparat' },
    ask: save,
    none: 'no-such-name',
  },
  {
    name: 'a text becomes its name',
    html: '<button data-right>Vänta</button>',
    change: { of: 'button', text: 'Spara' },
    ask: save,
  },
  {
    name: 'its label changes',
    html: '<button aria-label="Spara">&nbsp;</button>',
    change: { of: 'button', attribute: ['aria-label', 'Ta bort'] },
    ask: save,
    none: 'no-such-name',
  },
  {
    name: 'a tooltip becomes its name',
    html: '<button title="Vänta" data-right>&nbsp;</button>',
    change: { of: 'button', attribute: ['title', 'Spara'] },
    ask: save,
  },
  {
    name: 'it is hidden',
    html: '<button>Spara</button>',
    change: { of: 'button', attribute: ['style', 'display:none'] },
    ask: save,
    none: 'hidden',
  },
  {
    name: 'it is shown',
    html: '<button style="display:none" data-right>Spara</button>',
    change: { of: 'button', attribute: ['style', ''] },
    ask: save,
  },
  {
    name: 'a class hides it',
    html: '<style>.x{visibility:hidden}</style><button>Spara</button>',
    change: { of: 'button', attribute: ['class', 'x'] },
    ask: save,
    none: 'hidden',
  },
  {
    name: 'a dialog is put over it',
    html: '<main><button>Spara</button></main>',
    change: { of: 'main', append: '<div style="position:fixed;inset:0;background:#fff"></div>' },
    ask: save,
    none: 'covered',
  },
  {
    name: 'a recycled row is another person’s',
    html: `<table>${row('Anna Berg')}${row('Bo Ek')}</table>`,
    change: { of: 'td', text: 'Eva Alm' },
    ask: ofAnna,
    none: 'no-row',
  },
  {
    name: 'a recycled row becomes the person’s',
    html: `<table>${row('Eva Alm', true)}${row('Bo Ek')}</table>`,
    change: { of: 'td', text: 'Anna Berg' },
    ask: ofAnna,
  },
  {
    name: 'the element gets another role',
    html: '<div data-right>Spara</div>',
    change: { of: 'div', attribute: ['role', 'button'] },
    ask: save,
  },
]
