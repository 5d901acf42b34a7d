import { call, type Outcome } from '../api.ts'

/** The organisation numbers of all companies with an open request that the reader may see. */
export async function readOpenNumbers(): Promise<Outcome<ReadonlySet<string>>> {
  const numbers = new Set<string>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const answer: Awaited<ReturnType<typeof readPage>> = await readPage(cursor)
    if (!answer.ok) return answer
    for (const { organisationNumber } of answer.value.items) numbers.add(organisationNumber)
    cursor = answer.value.next
  }
  return { ok: true, value: numbers }
}

const readPage = (cursor: string) => call('listBoard', { query: { open: 'true', cursor, limit: '1000' } })
