import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../shared/language.ts'
import { texts } from '../own-page/texts.ts'
import {
  areNotificationsAllowed,
  askForNotifications,
  giveUpNotifications,
} from '../platform/notification-permission.ts'

export function Notifications({ language }: { language: Language }) {
  const [isOn, setOn] = useState(false)
  const words = texts[language]
  useEffect(() => void areNotificationsAllowed().then(setOn), [])
  const ask = async () => setOn(await askForNotifications())
  const giveUp = async () => {
    await giveUpNotifications()
    setOn(false)
  }
  return (
    <section class="card" aria-labelledby="notifications">
      <h2 id="notifications">{words.notifications}</h2>
      <div class="line">
        <p class="calm">{isOn ? words.notificationsOn : words.notificationsHelp}</p>
        <button type="button" onClick={() => void (isOn ? giveUp() : ask())}>
          {isOn ? words.notificationsOff : words.notificationsAsk}
        </button>
      </div>
    </section>
  )
}
