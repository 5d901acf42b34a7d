import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { call, type Failure } from '../api.ts'
import { subscribeToChanges } from '../live.ts'
import { mergeList, type ShownList } from './merge-list.ts'

const PAGE = 50
const LARGEST_PAGE = 200
/** Several events often come together (a batch from an extension): one reading serves them. */
const GATHER = 100

const EMPTY: ShownList = { items: [], next: null, total: 0, gone: new Set(), changed: new Set(), news: 0 }

export interface RequestList extends ShownList {
  state: 'loading' | 'ready' | 'failed'
  failure?: Failure | undefined
  more: () => Promise<void>
  reload: () => Promise<void>
}

/** The link requests that fit `query` (its values must be plain), live. Undefined: none at all. */
export function useRequestList(query: Record<string, string | undefined> | undefined): RequestList {
  const key = query && JSON.stringify(query)
  const [list, setList] = useState<ShownList>(EMPTY)
  const [state, setState] = useState<RequestList['state']>('loading')
  const [failure, setFailure] = useState<Failure>()
  const latest = useRef(list)
  latest.current = list

  const read = useCallback(
    async (how: 'replace' | 'merge', signal?: AbortSignal) => {
      if (!key) return
      const wanted = how === 'merge' ? Math.min(LARGEST_PAGE, Math.max(PAGE, latest.current.items.length)) : PAGE
      const parameters = { ...(JSON.parse(key) as Record<string, string>), limit: String(wanted) }
      const answer = await call('listRequests', { query: parameters, ...(signal && { signal }) })
      if (signal?.aborted) return
      if (!answer.ok) {
        setFailure(answer.failure)
        setState((now) => (now === 'ready' ? now : 'failed'))
        return
      }
      setFailure(undefined)
      setState('ready')
      const { items, next, total } = answer.value
      setList((shown) => mergeList(how === 'merge' ? shown : EMPTY, { items, next, total }))
    },
    [key],
  )

  useEffect(() => {
    const controller = new AbortController()
    const quietly = (how: 'replace' | 'merge') =>
      void read(how, controller.signal).catch((error: unknown) => {
        if (!controller.signal.aborted) throw error
      })
    if (!key) {
      setList(EMPTY)
      setState('ready')
      return
    }
    quietly('replace')
    let timer: number | undefined
    const stop = subscribeToChanges(() => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => quietly('merge'), GATHER)
    })
    return () => {
      controller.abort()
      window.clearTimeout(timer)
      stop()
    }
  }, [key, read])

  const more = async () => {
    if (!key || !list.next) return
    const parameters = { ...(JSON.parse(key) as Record<string, string>), cursor: list.next, limit: String(PAGE) }
    const answer = await call('listRequests', { query: parameters })
    if (!answer.ok) return setFailure(answer.failure)
    const { items, next, total } = answer.value
    setList((shown) => {
      const known = new Set(shown.items.map(({ id }) => id))
      return { ...shown, items: [...shown.items, ...items.filter(({ id }) => !known.has(id))], next, total }
    })
  }
  return { ...list, state, failure, more, reload: () => read('replace') }
}
