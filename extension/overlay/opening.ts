import type { Scene } from './scene.ts'

/** How long, in milliseconds, what was pressed may take to open. */
const OPENS_WITHIN = 1_500
/** The same of a whole page: on most of them its first step is the right one, and is not to be kept waiting for long. */
const PAGE_OPENS_WITHIN = 800

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

/** `isOpening`: whether the person has just opened this very page from another one. */
export function createOpening(now: () => number, again: (inMs: number) => void, isOpening: boolean): Opening {
  let pressed: Scene | null = null
  let until = 0
  const waitFor = (ms: number) => {
    until = now() + ms
    again(ms)
  }
  if (isOpening) waitFor(PAGE_OPENS_WITHIN)
  return {
    pressed(scene) {
      pressed = scene
      until = 0
      if (scene) waitFor(OPENS_WITHIN)
    },
    shown(scene) {
      if (!scene || now() >= until || (pressed && scene.lead.key !== pressed.lead.key)) return scene
      const isLacking = scene.state === 'not-found' || scene.state === 'hint'
      const isBehind = isLacking || scene.index < (pressed?.index ?? 2)
      return isBehind ? pressed && { ...pressed, targets: [] } : scene
    },
  }
}
