import type { Page } from 'playwright-core'

/** What the practice system's own pages say is at a place: names of parts (pages/parts.ts), innermost first. */
export interface PartsAt {
  parts: string[]
  /** Whether the switch there is on; undefined where there is none. */
  isOn?: boolean
}

/** The parts at a point of the top window, through frames and shadow roots, as if the overlay were not there. */
export function partsAt(page: Page, x: number, y: number): Promise<PartsAt> {
  return page.evaluate(
    ([left, top]) => {
      const deepest = (root: Document | ShadowRoot, x: number, y: number): Element | null => {
        const hit = root.elementsFromPoint(x, y).find(({ localName }) => localName !== 'kopplingsguiden-overlay')
        if (!hit) return null
        const shadow = hit.shadowRoot ?? window.practiceClosedRoots?.get(hit)
        if (shadow && shadow !== root) return deepest(shadow, x, y) ?? hit
        if (!(hit instanceof HTMLIFrameElement) && hit.localName !== 'iframe') return hit
        const frame = hit as HTMLIFrameElement
        const box = frame.getBoundingClientRect()
        const style = getComputedStyle(frame)
        const zoom = frame.offsetWidth > 0 ? box.width / frame.offsetWidth : 1
        const innerX = (x - box.left) / zoom - frame.clientLeft - Number.parseFloat(style.paddingLeft)
        const innerY = (y - box.top) / zoom - frame.clientTop - Number.parseFloat(style.paddingTop)
        return (frame.contentDocument && deepest(frame.contentDocument, innerX, innerY)) ?? hit
      }
      const hit = deepest(document, left ?? 0, top ?? 0)
      if (!hit) return { parts: [] }
      const view = hit.ownerDocument.defaultView ?? window
      const around: Element[] = []
      for (let at: Element | null = hit; at; at = at.parentElement) around.push(at)
      const control = hit.closest('label')?.control
      if (control) around.splice(around.indexOf(hit) + 1, 0, control)
      const named = [...view.practiceParts].map(([name, elements]) => ({ name, elements: [...elements] }))
      const parts = around.flatMap((element) =>
        named.filter(({ elements }) => elements.includes(element)).map(({ name }) => name),
      )
      const own = named.find(({ name }) => name === parts[0])?.elements ?? []
      const states = own.flatMap((element) => {
        if (element.localName === 'input') return [(element as HTMLInputElement).checked]
        const said = element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed')
        return said === null ? [] : [said === 'true']
      })
      return { parts, ...(states[0] === undefined ? {} : { isOn: states[0] }) }
    },
    [x, y],
  )
}

declare global {
  interface Window {
    /** Kept by keepClosedRoots, so that a test can look where no page script can. */
    practiceClosedRoots?: WeakMap<Element, ShadowRoot>
  }
}

/** Run in every document before its own scripts: remembers the roots that are closed to everybody. */
export function keepClosedRoots(): void {
  const kept = new WeakMap<Element, ShadowRoot>()
  window.practiceClosedRoots = kept
  const { prototype } = Element
  const described = Object.getOwnPropertyDescriptor(prototype, 'attachShadow')
  const attach = described?.value as (this: Element, options: ShadowRootInit) => ShadowRoot
  prototype.attachShadow = function (options) {
    const root = attach.call(this, options)
    if (options.mode === 'closed') kept.set(this, root)
    return root
  }
}
