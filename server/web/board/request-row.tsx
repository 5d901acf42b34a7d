import { useLanguage } from '../language.tsx'
import { useNow } from '../use-now.ts'
import type { ShownRow } from './use-board.ts'
import type { Selection } from './use-selection.ts'

interface Props {
  shown: ShownRow | undefined
  position: number
  count: number
  selection: Selection | undefined
}

export function RequestRow({ shown, position, count, selection }: Props) {
  const { texts, format } = useLanguage()
  const { board, common } = texts
  const now = useNow()
  if (!shown) return null
  const { row, hasLeft, hasChanged } = shown
  const { id, client, newFirm, reference, waitingOn, status, since, stalled, blocked, people } = row
  const organisation = { client, 'new-firm': newFirm, 'current-firm': row.currentFirm, vendor: '' }
  return (
    <article
      class="request-row"
      aria-labelledby={`row-${id}`}
      aria-posinset={position}
      aria-setsize={count}
      data-request={id}
      data-status={status}
      data-waiting-on={waitingOn ?? 'nobody'}
      data-stalled={stalled || undefined}
      data-blocked={blocked ? true : undefined}
      data-left={hasLeft || undefined}
    >
      {selection && (
        <label class="request-choose">
          <input
            type="checkbox"
            checked={selection.has(id)}
            disabled={!selection.mayChoose(row)}
            onChange={() => selection.toggle(id)}
          />
          <span class="visually-hidden">{board.choose(client)}</span>
        </label>
      )}
      <div class="request-what">
        <a id={`row-${id}`} href={`/requests/${id}`}>
          {client}
        </a>
        <span class="request-firm">{newFirm}</span>
        <span class="request-reference">{reference}</span>
      </div>
      <div class="request-who">
        {waitingOn && (
          <>
            <span class="party" data-party={waitingOn}>
              {common.partyTitles[waitingOn]}
            </span>
            <span class="request-people">{people.length > 0 ? format.list(people) : organisation[waitingOn]}</span>
          </>
        )}
      </div>
      <div class="request-where">
        <span>{common.statuses[status]}</span>
        {blocked && (
          <span class="tag danger">
            {board.blocked}: {common.blockReasons[blocked]}
          </span>
        )}
        {stalled && <span class="tag warning">{board.stalled}</span>}
        {row.myTurn && <span class="tag accent">{board.yourTurn}</span>}
        {hasLeft ? <span class="tag">{board.left}</span> : hasChanged && <span class="tag">{board.updated}</span>}
      </div>
      <div class="request-since">
        <time dateTime={since} title={format.dateTime(since)}>
          {format.wait(since, now)}
        </time>
      </div>
    </article>
  )
}
