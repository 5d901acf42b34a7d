import { useEffect, useState } from 'preact/hooks'
import { statusSchema, type Status } from '../../../shared/link-request/schema.ts'
import { useTexts } from '../language.tsx'
import { boardAddress, type BoardQuery } from './board-query.ts'

const TYPING = 150

interface Props {
  query: BoardQuery
  onChange: (query: BoardQuery) => void
}

/** Search and status; both live in the address. */
export function BoardFilters({ query, onChange }: Props) {
  const { board, common } = useTexts()
  const [typed, setTyped] = useState(query.q)
  useEffect(() => setTyped(query.q), [query.q])
  useEffect(() => {
    if (typed === query.q) return
    const timer = setTimeout(() => onChange({ ...query, q: typed }), TYPING)
    return () => clearTimeout(timer)
  }, [typed])
  const isNarrowed = Boolean(query.status ?? query.waitingOn ?? query.q)
  return (
    <form
      class="board-filters"
      role="search"
      aria-label={board.filters}
      onSubmit={(event) => {
        event.preventDefault()
        onChange({ ...query, q: typed })
      }}
    >
      <div class="field">
        <label for="search">{board.search}</label>
        <input
          id="search"
          type="search"
          placeholder={board.searchPlaceholder}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
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
      {isNarrowed && (
        <a class="clear-filters" href={boardAddress({ status: undefined, waitingOn: undefined, q: '' })}>
          {board.clear}
        </a>
      )}
    </form>
  )
}
