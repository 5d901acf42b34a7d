import type { Scene } from './scene.ts'

/** How long, in milliseconds, what was pressed may take to open. */
const OPENS_WITHIN = 1_500
/** The same of a whole page: on most of them its first step is the right one, and is not to be kept waiting for long. */
const PAGE_OPENS_WITHIN = 800
/** The same where the page shows that it is still loading. */
const LOADS_WITHIN = 10_000

/**
 * Waits for what the person has opened while it is still coming: until then the page reads as at an earlier step, or
 * lacks what is next, and to lead back or to say what is missing would lead astray.
 */
export interface Opening {
  /** `scene`: the one whose target was pressed; null where something else was. */
  pressed(scene: Scene | null): void
  /**
   * What to show where the page reads as `scene`: the scene, or the step that was pressed, pointing at nothing (on a
   * page that was opened from another, which knows of no press, nothing).
   */
  shown(scene: Scene | null): Scene | null
}

/**
 * `isOpening`: whether the person has just opened this very page from another one. `isLoading`: whether the page shows that
 * something is still to come.
 */
export function createOpening(
  now: () => number,
  again: (inMs: number) => void,
  isOpening: boolean,
  isLoading: () => boolean,
): Opening {
  let pressed: Scene | null = null
  let since = now()
  let opensWithin = isOpening ? PAGE_OPENS_WITHIN : 0
  let isAwaited = false
  if (isOpening) again(PAGE_OPENS_WITHIN)

  /** Whether the page shows that it is still coming; looked at again when the page changes, or at last when time is up. */
  function isStillLoading(): boolean {
    const left = since + LOADS_WITHIN - now()
    if (left <= 0 || !isLoading()) return false
    if (!isAwaited) again(left)
    isAwaited = true
    return true
  }

  return {
    pressed(scene) {
      pressed = scene
      since = now()
      isAwaited = false
      opensWithin = scene ? OPENS_WITHIN : 0
      if (scene) again(OPENS_WITHIN)
    },
    shown(scene) {
      if (!scene || (pressed && scene.lead.key !== pressed.lead.key)) return scene
      const isLacking = scene.state === 'not-found' || scene.state === 'hint'
      const isBehind = isLacking || scene.index < (pressed?.index ?? 2)
      const isComing = isBehind && (now() < since + opensWithin || ((isLacking || opensWithin > 0) && isStillLoading()))
      return isComing ? pressed && { ...pressed, targets: [] } : scene
    },
  }
}
