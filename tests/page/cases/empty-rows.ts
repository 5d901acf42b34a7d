import { inBlock, inColumn, look, type Case } from '../case.ts'

const HEAD = '<thead><tr><th>Konto</th><th>Text</th><th>Antal</th></tr></thead>'
const lines = (...rows: string[]) => `<table>${HEAD}<tbody>${rows.join('')}</tbody></table>`
const line = (words: string, ...fields: string[]) =>
  `<tr><td>${words}</td>${fields.map((field) => `<td>${field}</td>`).join('')}</tr>`
const TEXT = '<input>'
const COUNT = '<input type="number" value="1">'
const EMPTY = line('', TEXT, COUNT)
const RIGHT = line('', '<input data-right>', COUNT)
const textOfEmptyRow = look('field', null, { kind: 'empty-row' }, inColumn('Text'))

/** Tables of fields in which a person goes on at the first row that is empty. */
export const emptyRowCases: Case[] = [
  {
    name: 'the first of several empty rows, below one that says what it is about',
    html: lines(line('1930', '<input value="Hyra">', COUNT), RIGHT, EMPTY),
    ask: textOfEmptyRow,
  },
  {
    name: 'an empty row whose list has nothing chosen and whose links say what they do',
    html: lines(
      line('', '<input data-right>', '<select><option>---</option><option>25 %</option></select><a href="#">Ny</a>'),
      line('', TEXT, '<select><option>---</option><option>25 %</option></select><a href="#">Ny</a>'),
    ),
    ask: textOfEmptyRow,
  },
  {
    name: 'a row before it that says all that it says in its fields',
    html: lines(line('', '<input value="Hyra">', COUNT), EMPTY, EMPTY),
    ask: textOfEmptyRow,
    none: 'no-row',
  },
  {
    name: 'the row that a template draws unseen is none',
    html: lines(`<tr hidden><td></td><td>${TEXT}</td><td>${COUNT}</td></tr>`, RIGHT, EMPTY),
    ask: textOfEmptyRow,
  },
  {
    name: 'the first has lost its field',
    html: lines(line('', '', COUNT), EMPTY, EMPTY),
    ask: textOfEmptyRow,
    none: 'no-row',
  },
  {
    name: 'in two tables',
    html: lines(EMPTY, EMPTY) + lines(EMPTY, EMPTY),
    ask: textOfEmptyRow,
    none: 'several-rows',
  },
  {
    name: 'in two tables, of which one is meant',
    html: `<h2>Rader</h2>${lines(RIGHT, EMPTY)}<h2>Bilagor</h2>${lines(EMPTY, EMPTY)}`,
    ask: look('field', null, inBlock('Rader'), { kind: 'empty-row' }, inColumn('Text')),
  },
  {
    name: 'the fields under the headers are for filtering',
    html: `<table><tr><th>Konto</th><th>Text</th><th>Antal</th></tr>${EMPTY}${line('1930', TEXT, COUNT)}</table>`,
    ask: textOfEmptyRow,
    none: 'no-row',
  },
  {
    name: 'an empty row alone',
    html: lines(EMPTY),
    ask: textOfEmptyRow,
    none: 'no-row',
  },
]
