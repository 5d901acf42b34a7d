import { useLayoutEffect, useRef } from 'preact/hooks'
import { statusSchema, type Status } from '../../../shared/link-request/schema.ts'
import { useTexts } from '../language.tsx'
import { EVERYTHING_OPEN, isNarrowed, type BoardQuery, type Only } from './board-query.ts'

interface Props {
  query: BoardQuery
  onChange: (query: BoardQuery) => void
}

/** Search, status and what to look at only. Takes effect as it is typed. */
export function BoardFilters({ query, onChange }: Props) {
  const { board, common } = useTexts()
  const search = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    // Not bound to the value, and before the next keystroke can come: nothing typed is overwritten by what came late.
    if (search.current && search.current.value !== query.q) search.current.value = query.q
  }, [query.q])
  const clear = () => {
    onChange(EVERYTHING_OPEN)
    search.current?.focus()
  }
  return (
    <form class="board-filters" role="search" aria-label={board.filters} onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label for="search">{board.search}</label>
        <input
          ref={search}
          id="search"
          type="search"
          placeholder={board.searchPlaceholder}
          defaultValue={query.q}
          onInput={({ currentTarget }) => onChange({ ...query, q: currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="status">{board.status}</label>
        <select
          id="status"
          value={query.status ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ ...query, status: (currentTarget.value || undefined) as Status | 'all' | undefined })
          }
        >
          <option value="">{board.everyStatus}</option>
          {statusSchema.options.map((status) => (
            <option key={status} value={status}>
              {common.statuses[status]}
            </option>
          ))}
          <option value="all">{board.everyStatusToo}</option>
        </select>
      </div>
      <div class="field">
        <label for="only">{board.only}</label>
        <select
          id="only"
          value={query.only ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ ...query, only: (currentTarget.value || undefined) as Only | undefined })
          }
        >
          <option value="">{board.onlyNothing}</option>
          {(['mine', 'stalled', 'blocked'] as const).map((only) => (
            <option key={only} value={only}>
              {board.onlies[only]}
            </option>
          ))}
        </select>
      </div>
      {isNarrowed(query) && (
        <button type="button" class="button quiet" onClick={clear}>
          {board.clear}
        </button>
      )}
    </form>
  )
}
