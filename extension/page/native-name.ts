import { isLabelable, labelsOf } from './labels.ts'
import type { NameContext, NameWalk } from './name-walk.ts'

/** The name that HTML and SVG themselves give an element (HTML-AAM 1.0, SVG-AAM 1.0); undefined for none. */
export function nativeNameOf(element: Element, context: NameContext, walk: NameWalk): string | undefined {
  if (element.namespaceURI === SVG) return svgTitle(element)
  const part: NameContext = { isPart: true, ...(context.isReferenced && { isReferenced: true }) }
  const { localName } = element
  if (localName === 'img' || localName === 'area') return element.getAttribute('alt') ?? undefined
  if (localName === 'input') return inputName(element as HTMLInputElement, context, walk)
  if (isLabelable(element)) return labelText(element, context, walk)
  const name = HEADED_BY[localName]
  const child = name && [...element.children].find((inner) => inner.localName === name)
  return child ? walk.contentOf(child, part, walk) : undefined
}

const HEADED_BY: Record<string, string> = { fieldset: 'legend', table: 'caption' }
export const SVG = 'http://www.w3.org/2000/svg'

function svgTitle(element: Element): string | undefined {
  const title = [...element.children].find(({ localName }) => localName === 'title')
  if (title?.textContent?.trim()) return title.textContent
  return undefined
}

function inputName(input: HTMLInputElement, context: NameContext, walk: NameWalk): string | undefined {
  const labelled = labelText(input, context, walk)
  if (labelled?.trim()) return labelled
  const { type, value } = input
  return /^(?:submit|reset|button)$/.test(type) ? value : undefined
}

/** What its labels say, without the control's own part of them. */
function labelText(control: HTMLInputElement, context: NameContext, walk: NameWalk): string | undefined {
  if (context.isPart && !context.isReferenced && !context.isRoot && control.localName !== 'button') return undefined
  const labels = labelsOf(control, walk.tree)
  if (labels.length === 0) return undefined
  return labels.map((label) => walk.textOf(label, { isPart: true }, walk)).join(' ')
}
