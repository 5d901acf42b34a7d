import { useState } from 'preact/hooks'
import { texts } from '../own-page/texts.ts'
import type { Status } from '../own-page/use-status.ts'
import { askBackground } from '../platform/ask-background.ts'

/** The accounts that are connected; disconnecting one asks first, and says what would be lost. */
export function Accounts({ status, onChanged }: { status: Status; onChanged: () => Promise<void> }) {
  const [leaving, setLeaving] = useState<string>()
  const words = texts[status.language]
  if (status.sessions.length === 0) return null
  const waitingFor = (session: string) =>
    status.activity.filter((entry) => entry.session === session && entry.state === 'waiting').length
  const forget = async (session: string) => {
    await askBackground('session.forget', { session })
    setLeaving(undefined)
    await onChanged()
  }
  return (
    <section class="card" aria-labelledby="accounts">
      <h2 id="accounts">{words.accounts}</h2>
      <ul class="cards">
        {status.sessions.map(({ id, account, serviceOrigin }) => (
          <li key={id} class="line" data-session={id}>
            <span>{words.account(account.email, new URL(serviceOrigin).host)}</span>
            {leaving === id ? (
              <span class="line" role="alert">
                <span>{words.disconnectSure(waitingFor(id))}</span>
                <button type="button" data-action="forget" onClick={() => void forget(id)}>
                  {words.disconnectYes}
                </button>
                <button type="button" onClick={() => setLeaving(undefined)}>
                  {words.keep}
                </button>
              </span>
            ) : (
              <button type="button" data-action="leave" onClick={() => setLeaving(id)}>
                {words.disconnect}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
