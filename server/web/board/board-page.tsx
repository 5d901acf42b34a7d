import { useLocation } from 'preact-iso'
import '../styles/board.css'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Loading } from '../layout/loading.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { useAccount } from '../session.tsx'
import { BoardFilters } from './board-filters.tsx'
import { boardAddress, listQuery, readBoardQuery, showsClosed, type BoardQuery } from './board-query.ts'
import { PartyTabs } from './party-tabs.tsx'
import { RequestSection } from './request-section.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { useRequestList } from './use-request-list.ts'

/** What waits on whom, since when: those that stand still first. */
export function BoardPage() {
  const { board, common } = useTexts()
  const account = useAccount()
  const { query: parameters, route } = useLocation()
  const query = readBoardQuery(parameters)
  const isClosed = showsClosed(query)
  const asked = listQuery(query)
  const stalled = useRequestList(isClosed ? undefined : { ...asked, stalled: 'true', sort: 'since' })
  const rest = useRequestList(
    isClosed ? { ...asked, sort: '-updatedAt' } : { ...asked, stalled: 'false', sort: 'since' },
  )
  useBoardKeys()

  const change = (next: BoardQuery) => route(boardAddress(next), true)
  const mayCreate = account.support || account.firms.length > 0
  const create = mayCreate && (
    <a class="button primary" href="/requests/new">
      {common.newRequest}
    </a>
  )
  const lists = [stalled, rest]
  const failed = lists.find(({ failure }) => failure)
  const isLoading = lists.some(({ state }) => state === 'loading')
  const isEmpty = !isLoading && !failed && lists.every(({ items }) => items.length === 0)
  const isNarrowed = Boolean(query.status ?? query.waitingOn ?? query.q)

  return (
    <div class="board">
      <PageHeading title={board.title} lead={board.lead} actions={create} />
      <PartyTabs query={query} />
      <BoardFilters query={query} onChange={change} />
      {failed?.failure && <FailureNotice failure={failed.failure} onRetry={() => void failed.reload()} />}
      {isLoading && !failed && <Loading />}
      {isEmpty && (
        <section class="empty card">
          <h2>{isNarrowed ? board.nothingFound : board.empty}</h2>
          <p>{isNarrowed ? board.nothingFoundText : mayCreate ? board.emptyText : board.emptyClient}</p>
          {isNarrowed ? (
            <a class="button" href="/">
              {board.clear}
            </a>
          ) : (
            create
          )}
        </section>
      )}
      <RequestSection list={stalled} heading={board.stalledHeading} lead={board.stalledLead} tone="stalled" />
      <RequestSection list={rest} heading={isClosed ? board.closedHeading : board.movingHeading} tone="moving" />
    </div>
  )
}
