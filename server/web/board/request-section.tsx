import { useId } from 'preact/hooks'
import { useLanguage } from '../language.tsx'
import { RequestRow } from './request-row.tsx'
import type { RequestList } from './use-request-list.ts'

interface Props {
  list: RequestList
  heading: string
  lead?: string
  tone: 'stalled' | 'moving'
}

/** One group of the board; nothing at all while it is empty. */
export function RequestSection({ list, heading, lead, tone }: Props) {
  const { texts, format } = useLanguage()
  const { board } = texts
  const id = useId()
  if (list.items.length === 0) return null
  return (
    <section class="request-section" data-tone={tone} aria-labelledby={id}>
      <div class="section-heading">
        <h2 id={id}>{heading}</h2>
        <p class="hint">
          {board.count(format.number(list.total), list.total)}
          {lead && `. ${lead}`}
        </p>
      </div>
      <div role="status">
        {list.news > 0 && (
          <button type="button" class="button news" onClick={() => void list.reload()}>
            {board.news(list.news)}. {board.showNews}
          </button>
        )}
      </div>
      <ul class="request-list">
        {list.items.map((request) => (
          <RequestRow
            key={request.id}
            request={request}
            hasLeft={list.gone.has(request.id)}
            hasChanged={list.changed.has(request.id)}
          />
        ))}
      </ul>
      {list.next !== null && (
        <button type="button" class="button" onClick={() => void list.more()}>
          {board.more}
        </button>
      )}
    </section>
  )
}
