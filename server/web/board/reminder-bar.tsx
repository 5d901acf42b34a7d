import { useState } from 'preact/hooks'
import type { BoardRow } from '../../../shared/link-request/board-row.ts'
import { call } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import type { Board } from './use-board.ts'
import type { Selection } from './use-selection.ts'

interface Sending {
  sent: number
  failed: { client: string; reason: string }[]
  of: number
}

/** What can be done with all chosen requests at once: remind whoever is waited on, after a look at whom. */
export function ReminderBar({ board, selection }: { board: Board; selection: Selection }) {
  const { texts, format } = useLanguage()
  const words = texts.board
  const [isAsking, setIsAsking] = useState(false)
  const [sending, setSending] = useState<Sending>()
  const chosen = [...selection.ids].flatMap((id) => board.rowOf(id)?.row ?? []).filter(selection.mayChoose)
  const offered = [...board.stalled, ...board.moving].filter((id) => {
    const row = board.rowOf(id)?.row
    return row && selection.mayChoose(row)
  })
  const isBusy = sending !== undefined && sending.sent + sending.failed.length < sending.of

  const remind = async (rows: readonly BoardRow[]) => {
    const now: Sending = { sent: 0, failed: [], of: rows.length }
    setSending({ ...now })
    // One after the other: a mail server takes them so, and the reader sees how far it has come.
    for (const { id, client, waitingOn } of rows) {
      if (waitingOn === null || waitingOn === 'vendor') continue
      const answer = await call('invite', { params: { id }, body: { party: waitingOn } })
      if (answer.ok) now.sent += 1
      else now.failed.push({ client, reason: texts.common.failures[answer.failure.code] })
      setSending({ ...now })
    }
    setIsAsking(false)
    selection.clear()
  }

  return (
    <div class="reminder-bar" data-chosen={chosen.length}>
      <button type="button" class="button small quiet" onClick={() => selection.choose(offered)}>
        {words.chooseAll(format.number(offered.length))}
      </button>
      {chosen.length > 0 && (
        <>
          <strong>{words.chosen(format.number(chosen.length), chosen.length)}</strong>
          <button type="button" class="button small primary" onClick={() => setIsAsking(true)}>
            {words.remind}
          </button>
          <button type="button" class="button small" onClick={selection.clear}>
            {words.chooseNone}
          </button>
        </>
      )}
      <div role="status" class="reminder-outcome">
        {sending && (
          <p class={sending.failed.length > 0 ? 'notice danger' : 'notice good'}>
            {words.reminded(format.number(sending.sent), format.number(sending.of))}
            {sending.failed.map(({ client, reason }) => (
              <span key={client}>{`${client}: ${reason}`}</span>
            ))}
          </p>
        )}
      </div>
      {isAsking && (
        <FormDialog
          title={words.remindTitle(format.number(chosen.length), chosen.length)}
          lead={words.remindLead}
          submitText={isBusy ? words.reminding : words.remind}
          isBusy={isBusy}
          onSubmit={() => void remind(chosen)}
          onClose={() => setIsAsking(false)}
        >
          <ul class="remind-whom">
            {chosen.map(({ id, client, people, waitingOn }) => (
              <li key={id}>
                <strong>{client}</strong> ·{' '}
                {people.length > 0 ? format.list(people) : waitingOn && texts.common.parties[waitingOn]}
              </li>
            ))}
          </ul>
        </FormDialog>
      )}
    </div>
  )
}
