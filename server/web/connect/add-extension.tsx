import { useTexts } from '../language.tsx'
import { browserAtHand } from './browser-at-hand.ts'

/** How to get the extension in the browser at hand, or that there is another way. */
export function AddExtension() {
  const { join } = useTexts()
  const browser = browserAtHand(navigator.userAgent)
  if (browser.kind !== 'extensible') {
    return <p>{browser.kind === 'phone' ? join.absentPhone : join.addElsewhere}</p>
  }
  return (
    <>
      <p>{join.absent}</p>
      <p>
        <a class="button primary big" href={browser.store.address} target="_blank" rel="noreferrer">
          {join.addTo(browser.store.browser)}
        </a>
      </p>
      <p class="hint">{join.cannotInstall}</p>
    </>
  )
}
