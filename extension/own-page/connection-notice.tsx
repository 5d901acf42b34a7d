import type { Language } from '../../shared/language.ts'
import { openTab } from '../platform/open-tab.ts'
import { texts } from './texts.ts'
import type { Status } from './use-status.ts'

/** What isn't as it should be with the connection, and what to do about it; nothing when all is well. */
export function ConnectionNotice({ status, language }: { status: Status; language: Language }) {
  const words = texts[language]
  const { state, waiting, problem } = status.connection
  const isOffline = state === 'offline' || (state === 'reconnect' && problem !== undefined)
  return (
    <>
      {problem === 'storage-full' && (
        <section class="notice danger" role="alert">
          <h2>{words.full}</h2>
          <p>{words.fullHelp}</p>
        </section>
      )}
      {state === 'unpaired' && (
        <section class="notice">
          <h2>{words.unpaired}</h2>
          <p>{words.unpairedHelp}</p>
        </section>
      )}
      {status.sessions
        .filter(({ expired }) => expired)
        .map(({ id, serviceOrigin, account }) => (
          <section key={id} class="notice warning">
            <h2>{words.account(account.email, new URL(serviceOrigin).host)}</h2>
            <p>{words.reconnectHelp(new URL(serviceOrigin).host)}</p>
            <p>
              <button
                type="button"
                class="primary"
                data-action="reconnect"
                onClick={() => void openTab(`${serviceOrigin}/connect`)}
              >
                {words.reconnect}
              </button>
            </p>
          </section>
        ))}
      {isOffline && problem !== 'storage-full' && (
        <section class="notice warning" role="status">
          <h2>{words.offline}</h2>
          <p>
            {problem === 'too-many-requests' && words.busyHelp} {words.offlineHelp(waiting)}
          </p>
        </section>
      )}
    </>
  )
}
