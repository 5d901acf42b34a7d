import type { Page } from './page.ts'

/**
 * Calls `onChange` after the page has changed, at most once a frame: what is in it (in every same-origin frame and shadow
 * root) and what its fields hold. Costs nothing while nothing happens. Scrolling and resizing change no page; see track.ts.
 * `onScroll` is called when the person turns the wheel or drags the page; pages scroll themselves too, which is not told.
 * `onPress` is told what a person presses, by pointer or key, before the page learns of it.
 */
export function startWatching(
  page: Page,
  signal: AbortSignal,
  { onChange, onPress, onScroll }: { onChange: () => void; onPress: (pressed: Element) => void; onScroll: () => void },
): void {
  const told = new WeakSet<Event>()
  const watched = new WeakSet<Document | ShadowRoot>()
  let scheduled = 0

  function schedule(): void {
    scheduled ||= requestAnimationFrame(() => {
      scheduled = 0
      watchNewRoots()
      onChange()
    })
  }

  /** A closed root shows its inside to its own listeners only, so the same press is seen from the outside first. */
  function press(event: Event): void {
    const pressed = event.composedPath()[0]
    if (!isElement(pressed) || told.has(event) || page.isOurs(pressed) || page.hasInside(pressed)) return
    told.add(event)
    onPress(pressed)
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
      for (const type of ['wheel', 'touchmove']) {
        root.addEventListener(type, onScroll, { capture: true, passive: true, signal })
      }
      root.addEventListener('click', press, { capture: true, passive: true, signal })
    }
  }

  watchNewRoots()
  signal.addEventListener('abort', () => {
    observer.disconnect()
    cancelAnimationFrame(scheduled)
  })
}

/** An element of any frame: each has a class of its own, so `instanceof` won't do. */
function isElement(target: EventTarget | undefined): target is Element {
  return target !== undefined && 'nodeType' in target && target.nodeType === Node.ELEMENT_NODE
}
