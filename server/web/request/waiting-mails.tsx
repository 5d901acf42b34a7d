import { useEffect, useState } from 'preact/hooks'
import type { MailAnswer, RequestAnswer } from '../../../shared/contracts/http.ts'
import { call } from '../api.ts'
import { useLanguage } from '../language.tsx'

/** Mails about the request that have not arrived, each with the mail server's reason; nothing when all have. */
export function WaitingMails({ request: { id, revision } }: { request: RequestAnswer }) {
  const { texts, format } = useLanguage()
  const words = texts.request.mails
  const [mails, setMails] = useState<readonly MailAnswer[]>([])
  useEffect(() => {
    const leaving = new AbortController()
    const read = async () => {
      const answer = await call('listMails', { params: { id } })
      if (answer.ok && !leaving.signal.aborted) setMails(answer.value.items)
    }
    void read()
    return () => leaving.abort()
  }, [id, revision])
  const waiting = mails.filter(({ state, tries }) => state !== 'sent' && (state !== 'queued' || tries > 0))
  if (waiting.length === 0) return null
  return (
    <section class="card" aria-labelledby="mails-heading" data-part="waiting-mails">
      <h2 id="mails-heading">{words.title}</h2>
      <ul>
        {waiting.map((mail) => (
          <li key={`${mail.kind} ${mail.to} ${mail.createdAt}`} data-state={mail.state}>
            <strong>{mail.to}</strong>: {words.states[mail.state]}
            {mail.nextTry && ` ${words.nextTry(format.dateTime(mail.nextTry))}`}
            {mail.reason && <p class="hint">{mail.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
