/** What each of those compared offers on the measured page: ours, and the tour libraries. */
export interface Highlighter {
  /** Highlights an element that is on the page; ours finds it by itself, and does nothing here. */
  show(element: Element): void
  /** Where the page shows through, or the ring lies, in the window's CSS pixels; null where there is no highlight. */
  hole(): { x: number; y: number; width: number; height: number } | null
}

declare global {
  var highlighter: Highlighter
}

/** The last part of a path that draws a sheet over the page with a hole in it. */
export function holeInPath(path: SVGPathElement | null): DOMRect | null {
  const hole = path?.getAttribute('d')?.match(/M[^M]*$/)?.[0]
  const svg = path?.ownerSVGElement
  const matrix = svg?.getScreenCTM()
  if (!path || !hole || !svg || !matrix) return null
  const copy = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  copy.setAttribute('d', hole)
  svg.append(copy)
  const { x, y, width, height } = copy.getBBox()
  copy.remove()
  return new DOMRect(x + matrix.e, y + matrix.f, width, height)
}
