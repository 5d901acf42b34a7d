import { useState } from 'preact/hooks'
import '../styles/board.css'
import { addressOf } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Loading } from '../layout/loading.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { useAccount } from '../session.tsx'
import { BoardFilters } from './board-filters.tsx'
import { isNarrowed, showsClosed, type BoardQuery } from './board-query.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { PartyTabs } from './party-tabs.tsx'
import { ReminderBar } from './reminder-bar.tsx'
import { RequestList } from './request-list.tsx'
import { SavedViews } from './saved-views.tsx'
import { useBoard } from './use-board.ts'
import { useBoardQuery } from './use-board-query.ts'
import { useSelection } from './use-selection.ts'

/** What waits on whom, since when: those that stand still first. */
export function BoardPage() {
  const { texts, format } = useLanguage()
  const { board: words, common } = texts
  const account = useAccount()
  const [query, change] = useBoardQuery()
  const board = useBoard(query)
  const selection = useSelection(account.support)
  const [isHelping, setIsHelping] = useState(false)
  const help = () => setIsHelping(true)

  const mayCreate = account.support || account.firms.length > 0
  const shown = board.stalled.length + board.moving.length
  return (
    <div class="board">
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <a class="button" href={csvAddress(query)} download>
              {words.exportList}
            </a>
            {mayCreate && (
              <a class="button primary" href="/requests/new">
                {common.newRequest}
              </a>
            )}
          </>
        }
      />
      <PartyTabs query={query} counts={board.counts} />
      <BoardFilters query={query} onChange={change} />
      <SavedViews query={query} />
      {board.failure && <FailureNotice failure={board.failure} onRetry={board.reload} />}
      <div class="board-status">
        <div role="status">
          {board.news > 0 && (
            <button type="button" class="button small news" onClick={board.arrange}>
              {words.news(board.news)}. {words.showNews}
            </button>
          )}
          {board.state === 'loading' && board.total > shown && (
            <span class="hint">{words.loadingOf(format.number(shown), format.number(board.total))}</span>
          )}
          {board.state === 'ready' && <span class="visually-hidden">{words.count(format.number(shown), shown)}</span>}
        </div>
        {mayCreate && shown > 0 && <ReminderBar board={board} selection={selection} />}
        <button type="button" class="button small quiet keys-button" onClick={help}>
          {words.keys} <kbd>?</kbd>
        </button>
      </div>
      {board.state === 'loading' && shown === 0 && <Loading />}
      {board.state === 'ready' && shown === 0 && <NothingToShow query={query} mayCreate={mayCreate} />}
      <RequestList
        board={board}
        isByDate={showsClosed(query)}
        selection={mayCreate ? selection : undefined}
        onHelp={help}
      />
      {isHelping && <KeysDialog onClose={() => setIsHelping(false)} />}
    </div>
  )
}

function NothingToShow({ query, mayCreate }: { query: BoardQuery; mayCreate: boolean }) {
  const { texts } = useLanguage()
  const { board, common } = texts
  if (isNarrowed(query)) {
    return (
      <section class="empty card">
        <h2>{board.nothingFound}</h2>
        <p>{board.nothingFoundText}</p>
        <a class="button" href="/">
          {board.clear}
        </a>
      </section>
    )
  }
  return (
    <section class="empty card">
      <h2>{board.empty}</h2>
      <p>{mayCreate ? board.emptyText : board.emptyClient}</p>
      {mayCreate && (
        <a class="button primary" href="/requests/new">
          {common.newRequest}
        </a>
      )}
    </section>
  )
}

/** The same selection, as far as the service can make it, as a file. */
function csvAddress(query: BoardQuery): string {
  const parameters = new URLSearchParams()
  if (query.q.trim()) parameters.set('q', query.q.trim())
  if (query.waitingOn) parameters.set('waitingOn', query.waitingOn)
  if (query.only === 'stalled') parameters.set('stalled', 'true')
  if (query.status === undefined) parameters.set('open', 'true')
  else if (query.status !== 'all') parameters.set('status', query.status)
  return `${addressOf('exportRequests')}?${parameters.toString()}`
}
