import type { PopoverPlace, Work } from '../../shared/contracts/messages.ts'
import { fill } from './fill.ts'
import { createHostElement } from './host-element.ts'
import { createLiveRegion } from './live-region.ts'
import { makeElement, writeText } from './make-element.ts'
import sheet from './overlay.css?inline'
import { readWindow } from './mover.ts'
import { createPopoverPlace } from './popover-place.ts'
import { createPopover, type StepActions } from './popover.ts'
import type { Scene } from './scene.ts'
import { createSpotlights } from './spotlights.ts'

type ViewWork = Pick<Work, 'language' | 'words' | 'place'>

/** The overlay as drawn: one element on the page while there is a scene, none otherwise. */
export interface View {
  /** Draws a scene, or takes everything away for null. `near`: the box of the dialog that its targets are in. */
  show(scene: Scene | null, work: ViewWork, near?: () => DOMRect): void
  /** Puts the spotlights where the scene's targets are now; null for one that can't be seen without scrolling. */
  moveTo(boxes: readonly (DOMRect | null)[], isAtRest: boolean): void
  /** What came of the person's last step, for those who hear the page; said before the next scene. */
  tell(outcome: string): void
  remove(): void
}

export function createView(
  document: Document,
  roots: () => (Document | ShadowRoot)[],
  actions: StepActions,
  signal: AbortSignal,
  onPlaced: (place: PopoverPlace) => void,
): View {
  const host = createHostElement(document, sheet, roots, signal)
  let shown: Scene | null = null
  let inWork: ViewWork | undefined
  let isMinimised = false
  let seen: readonly (DOMRect | null)[] = []
  let around: (() => DOMRect) | undefined

  const minimise = (minimised: boolean) => () => {
    isMinimised = minimised
    spotlights.moveTo(isMinimised ? [] : seen, readWindow(true))
    if (shown) draw(shown)
    if (minimised) pill.focus()
    else popover.focus()
  }
  const popover = createPopover(actions, {
    minimise: minimise(true),
    toNextCorner: () => place.toNextCorner(),
    drag: (event) => place.drag(event),
  })
  const place = createPopoverPlace(popover.element, signal, () => inWork?.place, onPlaced)
  const pill = makeElement('button', { type: 'button', 'data-part': 'pill', click: minimise(false) })
  const layer = makeElement('div')
  const holder = makeElement('div')
  const live = makeElement('div', { 'data-part': 'live', role: 'status' })
  const spotlights = createSpotlights(layer)
  const region = createLiveRegion(live, signal)
  host.root.append(layer, holder, live)
  // No change of the page's own: what fills the screen makes all else inert.
  document.addEventListener('fullscreenchange', () => shown && host.place(), { signal })

  function draw(scene: Scene): void {
    if (!inWork) return
    const { language, words: say } = inWork
    const { dataset } = host.element
    dataset['state'] = isMinimised ? 'minimised' : scene.state
    dataset['step'] = scene.step.id
    if (scene.reason) dataset['reason'] = scene.reason
    else delete dataset['reason']
    host.element.lang = language
    writeText(pill, say.restore)
    popover.show(scene, say)
    const part = isMinimised ? pill : popover.element
    if (holder.firstChild !== part) holder.replaceChildren(part)
    const { index, title, text } = scene
    const step = scene.state === 'done' ? '' : `${fill(say.step, { index, count: scene.lead.steps.length })}. `
    region.says(`${step}${title}. ${text}`)
    place.measure()
    place.update(spotlights.boxes(), around?.(), readWindow(true))
  }

  return {
    show(scene, work, near) {
      inWork = work
      shown = scene
      around = near
      if (scene) {
        host.place()
        draw(scene)
        return
      }
      seen = []
      spotlights.moveTo(seen, readWindow(true))
      host.remove()
      region.says(null)
    },
    moveTo(boxes, isAtRest) {
      seen = boxes
      const now = readWindow(isAtRest)
      const near = around?.()
      spotlights.moveTo(shown && !isMinimised ? boxes : [], now)
      if (shown) place.update(spotlights.boxes(), near, now)
    },
    tell: (outcome) => region.outcome(outcome),
    remove: () => host.remove(),
  }
}
