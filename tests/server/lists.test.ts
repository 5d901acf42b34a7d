import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvLine } from '../../server/reports/csv.ts'
import { formatOrganisationNumber, luhnCheckDigit } from '../../shared/organisation-number.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { aScene, finished, submit, type Scene } from './a-scene.ts'

const COUNT = 24
const numberOf = (index: number) => {
  const nine = `5597${String(index).padStart(5, '0')}`
  return `${nine}${luhnCheckDigit(nine)}`
}

let scene: Scene
let ids: string[]
beforeAll(async () => {
  scene = await aScene()
  const made = Array.from({ length: COUNT }, async (_, index) => {
    const details = aDetails()
    // Some names are the same: order must not hang on names alone.
    details.client = { ...details.client, name: `Klient ${index % 7}`, organisationNumber: numberOf(index) }
    details.newFirm.consultants = [{ name: `Konsult Åkerblom ${index}`, email: `konsult${index}@norrsken.example` }]
    return (await scene.anna.ask('createRequest', { body: details })).body.id
  })
  ids = await Promise.all(made)
}, 120_000)
afterAll(() => scene.service.stop())

describe('a list of link requests', () => {
  it('shows every request once, page by page, while others write', { timeout: 120_000 }, async () => {
    const write = fc.oneof(
      fc.record({ kind: fc.constant('note' as const), at: fc.nat(COUNT - 1) }),
      fc.record({ kind: fc.constant('move' as const), at: fc.nat(COUNT - 1) }),
      fc.record({ kind: fc.constant('create' as const), at: fc.nat(COUNT - 1) }),
    )
    const property = fc.asyncProperty(
      fc.integer({ min: 3, max: 9 }),
      fc.constantFrom('client', '-client'),
      fc.array(write, { maxLength: 6 }),
      async (limit, sort, writes) => {
        const seen: string[] = []
        let cursor: string | null | undefined
        while (cursor !== null) {
          const query = { limit: String(limit), sort, ...(cursor && { cursor }) }
          const { items, next } = (await scene.anna.ask('listRequests', { query })).body
          seen.push(...items.map(({ id }) => id))
          cursor = next
          const planned = writes.shift()
          if (planned) await apply(planned)
        }
        expect(new Set(seen).size).toBe(seen.length)
        expect(seen).toEqual(expect.arrayContaining(ids))
      },
    )
    await fc.assert(property, { numRuns: 8, seed: 4 })
  })

  async function apply({ kind, at }: { kind: 'note' | 'move' | 'create'; at: number }): Promise<void> {
    const params = { id: ids[at] ?? '' }
    if (kind === 'create') await scene.anna.ask('createRequest', { body: aDetails() })
    else if (kind === 'note')
      await scene.anna.ask('recordEvents', { params, body: [submit({ type: 'note.added', text: 'x' })] })
    else await scene.anna.send('POST', `/api/v1/requests/${params.id}/events`, moved())
  }
  const moved = () => ({
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([finished('sign-form')]),
  })

  it.each([
    ['an organisation number with a hyphen', () => formatOrganisationNumber(numberOf(3))],
    ['one without', () => numberOf(3)],
    ['one with the century', () => `16${formatOrganisationNumber(numberOf(3))}`],
    ['one with spaces', () => numberOf(3).replace(/(\d{6})/, '$1 ')],
    ["a consultant's address", () => 'KONSULT3@norrsken.example'],
    ["a consultant's name", () => 'konsult åkerblom 3'],
  ])('is searched by %s', async (_, q) => {
    const { items } = (await scene.anna.ask('listRequests', { query: { q: q() } })).body
    expect(items.map(({ id }) => id)).toContain(ids[3])
  })

  it('is searched by client and firm, and only among what the reader may see', async () => {
    expect((await scene.support.ask('listRequests', { query: { q: 'tallåsens' } })).body.total).toBe(1)
    expect((await scene.anna.ask('listRequests', { query: { q: 'tallåsens' } })).body.total).toBe(0)
    expect((await scene.anna.ask('listRequests', { query: { q: 'SIFFERHUSET norrsken' } })).body.total).toBeGreaterThan(
      COUNT,
    )
  })

  it('is filtered by status, party, openness and standstill', async () => {
    const total = async (query: Record<string, string>) => (await scene.karin.ask('listRequests', { query })).body.total
    const all = await total({})
    expect((await total({ status: 'awaiting-form' })) + (await total({ status: 'cancelled' }))).toBe(all)
    expect((await total({ waitingOn: 'client' })) + (await total({ waitingOn: 'new-firm' }))).toBe(all)
    expect([await total({ open: 'true' }), await total({ open: 'false' })]).toEqual([all, 0])
    expect([await total({ stalled: 'true' }), await total({ stalled: 'false' })]).toEqual([0, all])
    scene.service.clock.now += 8 * 24 * 60 * 60 * 1000
    expect(await total({ stalled: 'true' })).toBe(all)
  })
})

describe('the list as a file', () => {
  it('opens right in a Swedish Excel: byte order mark, semicolons, CRLF', async () => {
    const details = aDetails()
    details.client = { ...details.client, name: '=HYPERLINK("http://x.example";"Björk")' }
    await scene.anna.ask('createRequest', { body: details })
    const response = await scene.anna.send('GET', '/api/v1/requests.csv')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename=\S+\.csv$/)
    const text = new TextDecoder().decode(bytes)
    expect(text.split('\r\n')[0]).toMatch(/^Ärende;Status;Väntar på;/)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      delimiter: ';',
      newline: '\r\n',
      skipEmptyLines: true,
    })
    const { total } = (await scene.anna.ask('listRequests')).body
    expect(data).toHaveLength(total)
    expect(data.map((row) => row['Klient'])).toContain(`'=HYPERLINK("http://x.example";"Björk")`)
  })

  it('keeps any text as it is, in its cell, and lets none be a formula', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n";, \'a1ö') }))
    const checked = fc.check(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
        const line = csvLine(cells)
        const [read = []] = Papa.parse<string[]>(line.slice(0, -2), { delimiter: ';', newline: '\r\n' }).data
        const isKept = (cell: string, index: number) => cell === cells[index] || cell === `'${cells[index]}`
        const isFormula = (cell: string) => /^\s*[=+\-@\t\r]/.test(cell)
        return line.endsWith('\r\n') && read.length === cells.length && read.every(isKept) && !read.some(isFormula)
      }),
      { numRuns: 2000, seed: 7 },
    )
    expect(checked.counterexample).toBeNull()
  })
})
