import type { Role } from '../../shared/guides/locator.ts'
import type { AuthorPage } from '../page/author-page.ts'
import { isPressable, roleOf } from '../page/roles.ts'

/** How far above what the pointer is on the control that it belongs to may be. */
const LEVELS = 8
const REACHED_BY_KEY: readonly Role[] = ['act', 'toggle', 'field', 'radio', 'heading', 'column-header']

export interface PointingEvents {
  onOver(element: Element | null): void
  onPick(element: Element): void
  onCancel(): void
}

/**
 * Lets a person point at one element of the page, by pointer or by keys, from a pane of ours that lies over the page: so
 * nothing that they press while pointing reaches it.
 */
export function startPointing(pane: HTMLElement, page: AuthorPage, signal: AbortSignal, events: PointingEvents): void {
  let over: Element | null = null
  const move = (element: Element | null) => {
    if (element === over) return
    over = element
    events.onOver(element)
  }
  const pick = () => over && events.onPick(over)

  pane.addEventListener('pointermove', ({ clientX, clientY }) => move(controlAt(page, clientX, clientY)), { signal })
  pane.addEventListener(
    'click',
    ({ clientX, clientY }) => {
      move(controlAt(page, clientX, clientY))
      pick()
    },
    { signal },
  )
  pane.addEventListener(
    'keydown',
    (event) => {
      const { key, shiftKey } = event
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Tab: shiftKey ? -1 : 1 }[key]
      if (step === undefined && key !== 'Enter' && key !== ' ' && key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      if (key === 'Escape') events.onCancel()
      else if (step === undefined) pick()
      else {
        const next = neighbour(page, over, step)
        next?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
        move(next)
      }
    },
    { signal },
  )
}

/** What a press at the point would be a press of; else what is read there. */
function controlAt(page: AuthorPage, x: number, y: number): Element | null {
  const hit = page.elementAt(x, y)
  for (let at = hit, level = 0; at && level < LEVELS; at = page.parentOf(at), level += 1) {
    if (roleOf(at) !== null || isPressable(at)) return at
    if (at.localName === 'label') return (at as HTMLLabelElement).control ?? at
  }
  return hit
}

/** The next of the page's controls and headings, from the top down. */
function neighbour(page: AuthorPage, from: Element | null, step: number): Element | null {
  const all = new Set(REACHED_BY_KEY.flatMap((role) => page.locateAll({ role })))
  const placed = [...all].map((element) => ({ element, box: page.boxOf(element) }))
  const inOrder = placed.sort(({ box: a }, { box: b }) => a.top - b.top || a.left - b.left)
  const index = inOrder.findIndex(({ element }) => element === from)
  const next = index === -1 ? (step > 0 ? 0 : inOrder.length - 1) : index + step
  return inOrder[(next + inOrder.length) % inOrder.length]?.element ?? null
}
