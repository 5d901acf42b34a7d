import { luhnCheckDigit } from '../../shared/organisation-number.ts'

const FIRST = ['Maja', 'Ivar', 'Saga', 'Nils', 'Tuva', 'Elof', 'Signe', 'Arvid', 'Vera', 'Hugo', 'Alva', 'Ture']
const LAST = ['Granlund', 'Hedman', 'Ekvall', 'Sjöstrand', 'Åkerblom', 'Dahlin', 'Öberg', 'Wik', 'Forsell', 'Lindroos']
const PLACES = [
  'Almvik',
  'Brunnby',
  'Dalstorp',
  'Ekhamra',
  'Fagerås',
  'Gränby',
  'Hällmo',
  'Kvarnbo',
  'Lövnäs',
  'Tallåsen',
]
const TRADES = ['Bygg', 'Snickeri', 'Trädgård', 'Måleri', 'Åkeri', 'Optik', 'Bageri', 'Plåt', 'El']

const pick = (list: readonly string[], index: number) => list[index % list.length] ?? ''

/** The n-th made-up person; names repeat after 120, addresses never. */
export function madeUpPerson(index: number, domain: string): { name: string; email: string } {
  const first = pick(FIRST, index)
  const last = pick(LAST, index * 7 + Math.floor(index / 60))
  const round = Math.floor(index / (FIRST.length * LAST.length))
  const name = round === 0 ? `${first} ${last}` : `${first} ${last} ${round + 1}`
  return { name, email: `${toAscii(first)}.${toAscii(last)}${index}@${domain}` }
}

/** The n-th made-up company name. */
export function madeUpCompany(index: number): string {
  const round = Math.floor(index / (PLACES.length * TRADES.length))
  return `${pick(PLACES, index)} ${pick(TRADES, index)}${round > 0 ? ` ${round + 1}` : ''} AB`
}

/** The n-th made-up organisation number, with a check digit that holds. */
export function madeUpOrganisationNumber(index: number): string {
  const nine = `5598${String(index % 100_000).padStart(5, '0')}`
  return `${nine}${luhnCheckDigit(nine)}`
}

/** "Björkdalens Bageri AB" → "bjorkdalens-bageri-ab". */
export function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
