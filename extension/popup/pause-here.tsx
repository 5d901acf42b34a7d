import { useEffect, useState } from 'preact/hooks'
import { texts } from '../own-page/texts.ts'
import type { Status } from '../own-page/use-status.ts'
import { askBackground } from '../platform/ask-background.ts'
import { currentSite } from '../platform/open-tab.ts'

/** Pauses the guide on the site that the person is on, where it is one that it leads on. */
export function PauseHere({ status, onChanged }: { status: Status; onChanged: () => Promise<void> }) {
  const [site, setSite] = useState<string>()
  useEffect(() => void currentSite().then(setSite), [])
  if (!site) return null
  const words = texts[status.language]
  const { host } = new URL(site)
  const isPaused = status.pausedSites.includes(site)
  const toggle = async () => {
    await askBackground('guiding.pause', { paused: !isPaused, site })
    await onChanged()
  }
  return (
    <>
      {isPaused && <p role="status">{words.pausedHere(host)}</p>}
      <button type="button" data-action="pause-here" aria-pressed={isPaused} onClick={() => void toggle()}>
        {isPaused ? words.resumeHere(host) : words.pauseHere(host)}
      </button>
    </>
  )
}
