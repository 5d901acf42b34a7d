import { ConnectionNotice } from '../own-page/connection-notice.tsx'
import { LanguageChoice } from '../own-page/language-choice.tsx'
import { texts } from '../own-page/texts.ts'
import { useStatus } from '../own-page/use-status.ts'
import { Accounts } from './accounts.tsx'
import { ActivityList } from './activity-list.tsx'
import { ConnectOther } from './connect-other.tsx'
import { Notifications } from './notifications.tsx'
import { Privacy } from './privacy.tsx'

export function Options() {
  const { status, read } = useStatus()
  if (!status) return <main class="options" aria-busy="true" />
  const { language } = status
  const words = texts[language]
  return (
    <main class="options" lang={language}>
      <div class="top">
        <h1>Kopplingsguiden</h1>
        <LanguageChoice language={language} onChosen={read} />
      </div>
      <ConnectionNotice status={status} language={language} />
      <Accounts status={status} onChanged={read} />
      <ConnectOther language={language} />
      <Notifications language={language} />
      <Privacy language={language} />
      <section class="card" aria-labelledby="activity">
        <h2 id="activity">{words.activity}</h2>
        <p class="calm">{words.activityHelp}</p>
        <ActivityList activity={status.activity} language={language} onDismissed={read} />
      </section>
      <p class="small calm">{words.notAffiliated}</p>
    </main>
  )
}
