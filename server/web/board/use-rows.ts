import { useCallback, useEffect, useState } from 'preact/hooks'
import { boardRowOf, type BoardRow } from '../../../shared/link-request/board-row.ts'
import { call, type Failure, type Outcome } from '../api.ts'
import { subscribeToChanges } from '../live.ts'
import { makeSearchable, type SearchableRow } from './arrange-rows.ts'

/** The first answer comes fast; what follows comes in few. */
const FIRST_PAGE = 100
const PAGE = 1000
/** Several events often come together (a batch from an extension): one reading serves them. In milliseconds. */
const GATHER = 40
/** Requests begin to stand still without an event: the board asks again so often, in milliseconds. */
const ASK_AGAIN = 30 * 60_000

export interface Rows {
  rows: ReadonlyMap<string, SearchableRow>
  /** `loading`: some are there already, maybe. */
  state: 'loading' | 'ready' | 'failed'
  failure: Failure | undefined
  total: number
  /** Counts the readings that the reader asked for, page by page: between two, rows only change one by one. */
  reading: number
  reload: () => void
}

const NOTHING: Omit<Rows, 'reload'> = { rows: new Map(), state: 'loading', failure: undefined, total: 0, reading: 0 }

/** All link requests that the reader may see, a line each, kept current. `withClosed`: also those that are over. */
export function useRows(withClosed: boolean): Rows {
  const [read, setRead] = useState(NOTHING)
  const [wanted, setWanted] = useState(0)

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    /** What changed while pages came was read by itself and is newer than they are. */
    const newer = new Map<string, BoardRow | 'gone'>()
    const put = (rows: Map<string, SearchableRow>) => {
      for (const [id, row] of newer) {
        if (row === 'gone') rows.delete(id)
        else if ((rows.get(id)?.revision ?? 0) < row.revision) rows.set(id, makeSearchable(row))
      }
      return rows
    }
    /** `isQuiet`: behind the reader's back, after the stream was interrupted: shown at once, when all is there. */
    const readAll = async (isQuiet: boolean) => {
      const rows = new Map<string, SearchableRow>()
      for (let cursor: string | null = ''; cursor !== null;) {
        const answer = await readPage(withClosed, cursor, signal)
        if (!answer.ok) return setRead((now) => ({ ...now, state: 'failed', failure: answer.failure }))
        for (const row of answer.value.items) rows.set(row.id, makeSearchable(row))
        cursor = answer.value.next
        const { total } = answer.value
        const state = cursor === null ? ('ready' as const) : ('loading' as const)
        const shown = put(new Map(rows))
        if (!isQuiet)
          setRead(({ reading }) => ({ rows: shown, state, failure: undefined, total, reading: reading + 1 }))
        else if (cursor === null) setRead((now) => ({ ...now, rows: shown, state, failure: undefined, total }))
      }
    }
    const quietly = (work: Promise<void>) =>
      void work.catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
    setRead((now) => ({ ...now, state: 'loading' }))
    quietly(readAll(false))

    const waiting = new Set<string>()
    let timer: number | undefined
    const readWaiting = async () => {
      timer = undefined
      const ids = [...waiting]
      waiting.clear()
      await Promise.all(
        ids.map(async (id) => {
          const answer = await call('readRequest', { params: { id }, signal })
          if (answer.ok) newer.set(id, boardRowOf(answer.value))
          else if (answer.failure.code === 'not-found') newer.set(id, 'gone')
        }),
      )
      setRead((now) => ({ ...now, rows: put(new Map(now.rows)) }))
    }
    const stop = subscribeToChanges((change) => {
      if (change === 'missed') return quietly(readAll(true))
      waiting.add(change.id)
      timer ??= window.setTimeout(() => quietly(readWaiting()), GATHER)
    })
    const again = setInterval(() => quietly(readAll(true)), ASK_AGAIN)
    return () => {
      controller.abort()
      clearInterval(again)
      window.clearTimeout(timer)
      stop()
    }
  }, [withClosed, wanted])

  const reload = useCallback(() => setWanted((count) => count + 1), [])
  return { ...read, reload }
}

type Page = { items: BoardRow[]; next: string | null; total: number }

function readPage(withClosed: boolean, cursor: string, signal: AbortSignal): Promise<Outcome<Page>> {
  const query = { open: withClosed ? undefined : 'true', cursor, limit: String(cursor ? PAGE : FIRST_PAGE) }
  return call('listBoard', { query, signal })
}
