import { askBackground } from '../platform/ask-background.ts'
import { PauseHere } from './pause-here.tsx'
import { openOptions } from '../platform/open-tab.ts'
import { ConnectionNotice } from '../own-page/connection-notice.tsx'
import { LanguageChoice } from '../own-page/language-choice.tsx'
import { texts } from '../own-page/texts.ts'
import { useStatus } from '../own-page/use-status.ts'
import { TeachButton } from './teach-button.tsx'
import { TaskCard } from './task-card.tsx'
import { isMyTurn } from './turn.ts'

/** What the person sees behind the extension's button: whose turn it is, and the way there. */
export function Popup() {
  const { status, read } = useStatus()
  if (!status) return <main class="popup" aria-busy="true" />
  const { language, paused, tasks, sessions } = status
  const words = texts[language]
  const mineFirst = [...tasks].sort((one, other) => Number(isMyTurn(other)) - Number(isMyTurn(one)))
  const pause = async () => {
    await askBackground('guiding.pause', { paused: !paused })
    await read()
  }
  return (
    <main class="popup" lang={language}>
      <div class="top">
        <h1>Kopplingsguiden</h1>
        <LanguageChoice language={language} onChosen={read} />
      </div>
      <ConnectionNotice status={status} language={language} />
      {paused && <p class="notice">{words.paused}</p>}
      {sessions.length > 0 && tasks.length === 0 && (
        <section class="card">
          <h2>{words.noTasks}</h2>
          <p class="calm">{words.noTasksHelp}</p>
        </section>
      )}
      {tasks.length > 0 && (
        <ul class="cards">
          {mineFirst.map((task) => (
            <li key={`${task.session} ${task.request.id}`}>
              <TaskCard
                task={task}
                language={language}
                session={sessions.find(({ id }) => id === task.session)}
                namesAccount={sessions.length > 1}
              />
            </li>
          ))}
        </ul>
      )}
      <div class="line">
        {sessions.length > 0 && (
          <button type="button" data-action="pause" aria-pressed={paused} onClick={() => void pause()}>
            {paused ? words.resume : words.pause}
          </button>
        )}
        {sessions.some(({ account, expired }) => account.support && !expired) && <TeachButton words={words} />}
        {sessions.length > 0 && !paused && <PauseHere status={status} onChanged={read} />}
        <button type="button" data-action="options" onClick={() => void openOptions()}>
          {words.settings}
        </button>
      </div>
      <p class="small calm">{words.notAffiliated}</p>
    </main>
  )
}
