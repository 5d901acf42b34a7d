import { render } from 'preact'
import type { Language } from '../../shared/language.ts'
import { createHostElement } from './host-element.ts'
import { createPopoverPlace } from './popover-place.ts'
import { Popover, type PopoverActions } from './popover.tsx'
import type { Scene } from './scene.ts'
import { createSpotlights } from './spotlights.ts'
import { styles } from './styles.ts'
import { words } from './texts.ts'

/** The overlay as drawn: one element on the page while there is a scene, none otherwise. */
export interface View {
  /** Draws a scene, or takes everything away for null. `near`: the box of the dialog that its targets are in. */
  show(scene: Scene | null, language: Language, near?: () => DOMRect): void
  /** Puts the spotlights where the scene's targets are now; null for one that can't be seen without scrolling. */
  moveTo(boxes: readonly (DOMRect | null)[]): void
  remove(): void
}

export function createView(
  document: Document,
  roots: () => (Document | ShadowRoot)[],
  actionsFor: (scene: Scene) => PopoverActions,
  signal: AbortSignal,
): View {
  const host = createHostElement(document, styles, roots)
  const layer = document.createElement('div')
  const panel = document.createElement('div')
  const live = document.createElement('div')
  live.dataset['part'] = 'live'
  live.setAttribute('role', 'status')
  host.root.append(layer, panel, live)
  const spotlights = createSpotlights(layer)
  const place = createPopoverPlace(panel, signal)
  let shown: Scene | null = null
  let isMinimised = false
  let announced = ''
  let around: (() => DOMRect) | undefined

  function draw(scene: Scene, language: Language): void {
    const say = words(language)
    const minimise = (minimised: boolean) => () => {
      isMinimised = minimised
      draw(scene, language)
      panel.querySelector<HTMLElement>(minimised ? '[data-part=pill]' : 'button')?.focus()
    }
    host.element.dataset['state'] = isMinimised ? 'minimised' : scene.state
    host.element.dataset['step'] = scene.step.id
    if (scene.reason) host.element.dataset['reason'] = scene.reason
    else delete host.element.dataset['reason']
    host.element.lang = language
    layer.hidden = isMinimised
    const actions = { ...actionsFor(scene), minimise: minimise(true) }
    render(
      isMinimised ? (
        <button type="button" data-part="pill" onClick={minimise(false)}>
          {say.restore}
        </button>
      ) : (
        <section
          data-part="popover"
          aria-label={say.overlay}
          onKeyDown={(event) => {
            if (event.key === 'Escape') minimise(true)()
          }}
        >
          <Popover
            key={`${scene.lead.key} ${scene.step.id}`}
            scene={scene}
            language={language}
            actions={actions}
            onDrag={place.drag}
          />
        </section>
      ),
      panel,
    )
    announce(`${scene.title}. ${scene.text}`)
    place.update(spotlights.boxes(), around?.())
  }

  /** Once per text: a live region that is written again is read again. */
  function announce(text: string): void {
    if (text === announced) return
    announced = text
    live.textContent = text
  }

  return {
    show(scene, language, near) {
      shown = scene
      around = near
      if (!scene) {
        spotlights.moveTo([])
        host.remove()
        announced = ''
        live.textContent = ''
        return
      }
      host.place()
      draw(scene, language)
    },
    moveTo(boxes) {
      spotlights.moveTo(shown && !isMinimised ? boxes : [])
      if (shown) place.update(spotlights.boxes(), around?.())
    },
    remove() {
      render(null, panel)
      host.remove()
    },
  }
}
