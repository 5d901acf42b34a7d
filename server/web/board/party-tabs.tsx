import { partySchema, type Party } from '../../../shared/link-request/schema.ts'
import { useLanguage } from '../language.tsx'
import { boardAddress, listQuery, type BoardQuery } from './board-query.ts'
import { useCounts } from './use-counts.ts'

/** Who is waited on, with how many; chooses one. */
export function PartyTabs({ query }: { query: BoardQuery }) {
  const { texts, format } = useLanguage()
  const { board, common } = texts
  const counts = useCounts(listQuery(query))
  const tab = (party: Party | undefined, name: string) => {
    const isChosen = query.waitingOn === party
    const count = counts?.[party ?? 'all']
    return (
      <li key={party ?? 'all'}>
        <a
          href={boardAddress({ ...query, waitingOn: party })}
          aria-current={isChosen ? 'true' : undefined}
          data-party={party ?? 'all'}
        >
          <span>{name}</span>
          <span class="count">{count === undefined ? '' : format.number(count)}</span>
        </a>
      </li>
    )
  }
  return (
    <nav aria-label={board.waitingOn}>
      <ul class="party-tabs">
        {tab(undefined, board.everyone)}
        {partySchema.options.map((party) => tab(party, common.partyTitles[party]))}
      </ul>
    </nav>
  )
}
