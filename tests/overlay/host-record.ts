import type { Page } from 'playwright-core'

/** What the host page went through, as it could tell itself: what it was told, what was prevented, what it then looked like. */
export interface HostRecord {
  events: string[]
  mutations: string[]
  markup: string
  focus: string
}

/** Records from the page's first moment; our own element left out, as the host would have to know it to see it. */
export async function recordHost(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const OURS = 'kopplingsguiden-overlay'
    const isOurs = (node: EventTarget | null) => node instanceof Element && node.closest(OURS) !== null
    const record = { events: [] as string[], mutations: [] as string[] }
    const nameOf = (node: EventTarget | null) =>
      node instanceof Element ? `${node.localName}.${node.className}` : (node?.constructor.name ?? '')
    for (const type of [
      'click',
      'mousedown',
      'keydown',
      'keyup',
      'wheel',
      'focusin',
      'focusout',
      'input',
      'change',
      'submit',
    ]) {
      addEventListener(type, (event) => {
        if (isOurs(event.target)) return
        // At the end of the bubbling, when everyone who could prevent it has had their turn.
        record.events.push(`${type} ${nameOf(event.target)}${event.defaultPrevented ? ' prevented' : ''}`)
      })
    }
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        const moved = [...addedNodes, ...removedNodes]
        if (isOurs(target) || (moved.length > 0 && moved.every((node) => isOurs(node)))) continue
        record.mutations.push(
          `${type} ${nameOf(target)} ${attributeName ?? ''} +${addedNodes.length} -${removedNodes.length}`,
        )
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    Object.assign(window, { hostRecord: record })
  })
}

export function readHost(page: Page): Promise<HostRecord> {
  return page.evaluate(() => {
    const { events, mutations } = (window as unknown as { hostRecord: { events: string[]; mutations: string[] } })
      .hostRecord
    const copy = document.documentElement.cloneNode(true) as Element
    for (const ours of copy.querySelectorAll('kopplingsguiden-overlay')) ours.remove()
    const focused = document.activeElement
    return {
      events,
      mutations,
      markup: copy.outerHTML,
      focus: focused ? `${focused.localName}.${focused.className}` : '',
    }
  })
}
