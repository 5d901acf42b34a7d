import { isLabelable, labelsOf } from './labels.ts'
import type { NameContext, NameWalk } from './name-walk.ts'

export const SVG = 'http://www.w3.org/2000/svg'

/** The name that HTML and SVG themselves give an image, a drawing or a control (HTML-AAM 1.0, SVG-AAM 1.0); nothing for none. */
export function nativeNameOf(element: Element, context: NameContext, walk: NameWalk): string | null | undefined {
  if (element.namespaceURI === SVG)
    return [...element.children].find(({ localName }) => localName === 'title')?.textContent
  if (element.localName === 'img' || element.localName === 'area') return element.getAttribute('alt')
  return isLabelable(element) ? labelText(element, context, walk) : undefined
}

/** What its labels say, without the control's own part of them. */
function labelText(control: HTMLInputElement, context: NameContext, walk: NameWalk): string | undefined {
  if (context.isPart && !context.isReferenced) return undefined
  return labelsOf(control, walk.tree)
    .map((label) => walk.textOf(label, { isPart: true }, walk))
    .join(' ')
}
