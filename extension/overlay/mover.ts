/** The window, in CSS pixels; read as a whole before anything is written, since to read it afterwards is a layout. */
export interface WindowNow {
  width: number
  height: number
  scrollX: number
  scrollY: number
  /** Nothing in it is moving. */
  isAtRest: boolean
}

export const readWindow = (isAtRest: boolean): WindowNow => ({
  width: innerWidth,
  height: innerHeight,
  scrollX,
  scrollY,
  isAtRest,
})

/** Puts an element of ours at places in the window, in CSS pixels. */
export interface Mover {
  moveTo(left: number, top: number, now: WindowNow): void
}

const POSITIONS = ['fixed', 'absolute'] as const

/**
 * What stands still on a page that scrolls is handed to the page, so that the browser scrolls it along: no frame late, and
 * nothing to be done for it. At rest it is the window's again: what is the page's counts into how far that can be scrolled.
 */
export function createMover({ style }: HTMLElement): Mover {
  let position: (typeof POSITIONS)[number] = 'fixed'
  let last = { fixed: '', absolute: '' }
  return {
    moveTo(left, top, { scrollX, scrollY, isAtRest }) {
      const next = { fixed: translation(left, top), absolute: translation(left + scrollX, top + scrollY) }
      const before = position
      if (isAtRest) position = 'fixed'
      else if (next[position] !== last[position])
        position = POSITIONS.find((other) => next[other] === last[other]) ?? position
      if (position !== before) style.position = position
      if (position !== before || next[position] !== last[position]) style.transform = next[position]
      last = next
    },
  }
}

/** Rounded as layout does, since the same place on the page is not the same number at every scroll offset. */
const translation = (left: number, top: number) => `translate(${rounded(left)}px, ${rounded(top)}px)`
const rounded = (value: number) => Math.round(value * 64) / 64
