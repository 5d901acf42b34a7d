import { labelsOf } from './labels.ts'
import type { NameContext, NameWalk } from './name-walk.ts'

/** The name that HTML and SVG themselves give an element (HTML-AAM 1.0, SVG-AAM 1.0); undefined for none. */
export function nativeNameOf(element: Element, context: NameContext, walk: NameWalk): string | undefined {
  if (element.namespaceURI === SVG) return svgTitle(element)
  const part: NameContext = { isPart: true, ...(context.isReferenced && { isReferenced: true }) }
  switch (element.localName) {
    case 'img':
    case 'area':
      return element.getAttribute('alt') ?? undefined
    case 'input':
      return inputName(element as HTMLInputElement, context, walk)
    case 'select':
    case 'textarea':
    case 'meter':
    case 'output':
    case 'progress':
    case 'button':
      return labelText(element as HTMLInputElement, context, walk)
    case 'fieldset':
      return childText(element, 'legend', part, walk)
    case 'table':
      return childText(element, 'caption', part, walk)
    case 'figure':
      return childText(element, 'figcaption', part, walk)
    case 'optgroup':
      return element.getAttribute('label') ?? undefined
    case 'option':
      return element.getAttribute('label') ?? undefined
    default:
      return undefined
  }
}

export const SVG = 'http://www.w3.org/2000/svg'

function svgTitle(element: Element): string | undefined {
  const title = [...element.children].find(({ localName }) => localName === 'title')
  if (title?.textContent?.trim()) return title.textContent
  if (element.localName === 'a') return element.getAttribute('xlink:title') ?? undefined
  return undefined
}

function inputName(input: HTMLInputElement, context: NameContext, walk: NameWalk): string | undefined {
  const labelled = labelText(input, context, walk)
  if (labelled?.trim()) return labelled
  switch (input.type) {
    case 'submit':
      return input.value || 'Submit'
    case 'reset':
      return input.value || 'Reset'
    case 'button':
      return input.value
    case 'image':
      return input.getAttribute('alt') || input.value || input.title || 'Submit'
    default:
      return undefined
  }
}

/** What its labels say, without the control's own part of them. */
function labelText(control: HTMLInputElement, context: NameContext, walk: NameWalk): string | undefined {
  if (context.isPart && !context.isReferenced && !context.isRoot && control.localName !== 'button') return undefined
  const labels = labelsOf(control, walk.tree)
  if (labels.length === 0) return undefined
  return labels.map((label) => walk.textOf(label, { isPart: true }, walk)).join(' ')
}

function childText(element: Element, name: string, part: NameContext, walk: NameWalk): string | undefined {
  const child = [...element.children].find(({ localName }) => localName === name)
  return child && walk.contentOf(child, part, walk)
}
