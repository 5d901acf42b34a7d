import { partySchema, type Party } from '../../../shared/link-request/schema.ts'
import { useLanguage } from '../language.tsx'
import type { Counts } from './arrange-rows.ts'
import { boardAddress, type BoardQuery } from './board-query.ts'

/** Who is waited on, with how many; chooses one. */
export function PartyTabs({ query, counts }: { query: BoardQuery; counts: Counts }) {
  const { texts, format } = useLanguage()
  const { board, common } = texts
  const tab = (party: Party | undefined, name: string) => {
    const isChosen = query.waitingOn === party
    return (
      <li key={party ?? 'all'}>
        <a
          href={boardAddress({ ...query, waitingOn: party })}
          aria-current={isChosen ? 'true' : undefined}
          data-party={party ?? 'all'}
        >
          <span>{name}</span>
          <span class="count">{format.number(counts[party ?? 'all'])}</span>
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
