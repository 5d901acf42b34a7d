import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useLanguage } from '../language.tsx'
import { readyActionsOfMine } from '../request/turns.ts'
import { organisationOf, peopleOf } from '../request/who.ts'
import { useNow } from '../use-now.ts'

interface Props {
  request: RequestAnswer
  hasLeft: boolean
  hasChanged: boolean
}

export function RequestRow({ request, hasLeft, hasChanged }: Props) {
  const { texts, format } = useLanguage()
  const { board, common } = texts
  const now = useNow()
  const { id, client, newFirm, reference, waitingOn, status, since, stalled, blocked } = request
  const isMyTurn = readyActionsOfMine(request).length > 0
  const people = waitingOn ? peopleOf(request, waitingOn).map(({ name }) => name) : []
  return (
    <li
      class="request-row"
      data-request={id}
      data-status={status}
      data-waiting-on={waitingOn ?? 'nobody'}
      data-stalled={stalled || undefined}
      data-blocked={blocked ? true : undefined}
      data-left={hasLeft || undefined}
    >
      <div class="request-what">
        <a href={`/requests/${id}`}>{client.name}</a>
        <span class="request-firm">{newFirm.name}</span>
        <span class="request-reference">{reference}</span>
      </div>
      <div class="request-who">
        {waitingOn && (
          <>
            <span class="party" data-party={waitingOn}>
              {common.partyTitles[waitingOn]}
            </span>
            <span class="request-people">
              {people.length > 0 ? format.list(people) : organisationOf(request, waitingOn)}
            </span>
          </>
        )}
      </div>
      <div class="request-where">
        <span>{common.statuses[status]}</span>
        {blocked && (
          <span class="tag danger">
            {board.blocked}: {common.blockReasons[blocked.reason]}
          </span>
        )}
        {stalled && <span class="tag warning">{board.stalled}</span>}
        {isMyTurn && <span class="tag accent">{board.yourTurn}</span>}
        {hasLeft ? <span class="tag">{board.left}</span> : hasChanged && <span class="tag">{board.updated}</span>}
      </div>
      <div class="request-since">
        <time dateTime={since} title={format.dateTime(since)}>
          {format.wait(since, now)}
        </time>
      </div>
    </li>
  )
}
