export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

interface Place {
  left: number
  top: number
}
/** A place, and how high the popover may be there. */
interface SizedPlace extends Place {
  height: number
}

/** Space between the popover and what it is about, and the window's edge, in CSS pixels. */
const GAP = 16
const EDGE = 12
/** A covered target is worse than any amount of covered dialog. */
const TARGET_WEIGHT = 1_000
/** The head and a line: less of a popover is of no use. */
const LEAST_HEIGHT = 64

/**
 * Where a popover of a size goes, in a window of a size, and how high it may be there: beside the boxes it is about, else
 * in the corner where it covers least of them. It never covers one as long as there is any place where it doesn't, if need
 * be with less height. The place that a person has chosen goes before all that cover no less. `near`: the dialog that the
 * boxes are in, which had better be kept clear too.
 */
export function placePopover(
  size: { width: number; height: number },
  window: { width: number; height: number },
  boxes: readonly Box[],
  { chosen, near }: { chosen?: Place | undefined; near?: Box | undefined } = {},
): SizedPlace {
  const { width } = size
  const height = Math.min(size.height, window.height - 2 * EDGE)
  const maxLeft = Math.max(EDGE, window.width - width - EDGE)
  const maxTop = Math.max(EDGE, window.height - height - EDGE)
  const keep = (left: number, top: number) => ({
    left: Math.min(Math.max(left, EDGE), maxLeft),
    top: Math.min(Math.max(top, EDGE), maxTop),
    height,
  })
  const whole = boxes.length > 0 ? union(boxes) : undefined
  const beside = [near, whole].flatMap((around) =>
    around
      ? [
          keep(around.right + GAP, around.top),
          keep(around.left - GAP - width, around.top),
          keep(around.left, around.bottom + GAP),
          keep(around.left, around.top - GAP - height),
        ]
      : [],
  )
  const corners = [keep(maxLeft, maxTop), keep(EDGE, maxTop), keep(maxLeft, EDGE), keep(EDGE, EDGE)]
  const places = [...(chosen ? [keep(chosen.left, chosen.top)] : []), ...beside, ...corners]
  const shared = (box: Box, place: SizedPlace) =>
    overlap(box, { ...place, right: place.left + width, bottom: place.top + place.height })
  const onTargets = (place: SizedPlace) => boxes.reduce((sum, box) => sum + shared(box, place), 0)
  const covered = (place: SizedPlace) => onTargets(place) * TARGET_WEIGHT + (near ? shared(near, place) : 0)
  const leastCovered = (places: readonly SizedPlace[]) =>
    places.reduce((best, place) => (covered(place) < covered(best) ? place : best))
  const best = leastCovered(places)
  if (!whole || onTargets(best) === 0) return best
  const above = whole.top - GAP - EDGE
  const below = window.height - whole.bottom - GAP - EDGE
  const { left } = keep(whole.left, 0)
  if (Math.max(above, below) < LEAST_HEIGHT) {
    return leastCovered([
      { ...best, top: window.height - EDGE - LEAST_HEIGHT, height: LEAST_HEIGHT },
      { ...best, top: EDGE, height: LEAST_HEIGHT },
    ])
  }
  return below >= above ? { left, top: whole.bottom + GAP, height: below } : { left, top: EDGE, height: above }
}

function union(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/** The area that two boxes share once the first has a little air around it, in square pixels. */
function overlap(box: Box, other: Box): number {
  const air = 8
  const width = Math.min(box.right + air, other.right) - Math.max(box.left - air, other.left)
  const height = Math.min(box.bottom + air, other.bottom) - Math.max(box.top - air, other.top)
  return width > 0 && height > 0 ? width * height : 0
}
