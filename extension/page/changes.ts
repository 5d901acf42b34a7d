import type { Page } from './page.ts'

/**
 * Calls `onChange` after the page has changed, at most once a frame: what is in it (in every same-origin frame and shadow
 * root) and what its fields hold. Costs nothing while nothing happens. Scrolling and resizing change no page; see track.ts.
 */
export function startWatching(page: Page, signal: AbortSignal, onChange: () => void): void {
  const watched = new WeakSet<Document | ShadowRoot>()
  let scheduled = 0

  function schedule(): void {
    scheduled ||= requestAnimationFrame(() => {
      scheduled = 0
      watchNewRoots()
      onChange()
    })
  }

  const observer = new MutationObserver((records) => {
    if (records.some((record) => !page.isOurs(record.target))) schedule()
  })

  function watchNewRoots(): void {
    for (const root of page.roots()) {
      if (watched.has(root)) continue
      watched.add(root)
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
      for (const type of ['input', 'change', 'toggle', 'transitionend', 'animationend', 'load']) {
        root.addEventListener(type, schedule, { capture: true, passive: true, signal })
      }
    }
  }

  watchNewRoots()
  signal.addEventListener('abort', () => {
    observer.disconnect()
    cancelAnimationFrame(scheduled)
  })
}
