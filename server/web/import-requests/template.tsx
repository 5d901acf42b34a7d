import Papa from 'papaparse'
import { useTexts } from '../language.tsx'
import { COLUMNS } from './columns.ts'

const EXAMPLE = [
  'Björkdalens Bageri AB',
  '559900-0014',
  '',
  'Karin Björk',
  'karin@bjorkdalen.example',
  'svenska',
  'Norrsken Revision AB',
  'revision',
  'Anna Berg; Bo Ek',
  'anna@norrsken.example; bo@norrsken.example',
  'Sifferhuset Redovisning AB',
  'redovisning',
  'Olle Lund',
  'olle@sifferhuset.example',
  'klienten',
  'blankett',
  'Bokföring: allt; Rapporter: Bokföring, Visa strukna rader',
]

/** An example file to begin from. With a byte order mark, so that spreadsheets read å, ä and ö. */
export function Template() {
  const { importing } = useTexts()
  const download = () => {
    const rows = [Object.values(COLUMNS).map(([name]) => name), EXAMPLE]
    const text = `\uFEFF${Papa.unparse(rows, { delimiter: ';', quotes: true })}`
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
    const link = document.createElement('a')
    link.href = url
    link.download = 'kopplingsarenden.csv'
    link.click()
    setTimeout(() => URL.revokeObjectURL(url))
  }
  return (
    <button type="button" class="button" onClick={download}>
      {importing.template}
    </button>
  )
}
