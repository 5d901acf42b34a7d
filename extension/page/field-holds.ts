import { mentions } from './mentions.ts'
import { trimName } from './trim-name.ts'

/**
 * Whether a field holds one of these folded texts: typed, or as the chosen entry of a list. A number counts however it
 * is spaced, and with the century that organisation numbers may be written with. Without texts: whether it holds anything.
 */
export function fieldHolds(field: Element, texts: readonly string[] | undefined): boolean {
  const held = heldBy(field).trim()
  if (!texts) return held !== ''
  const folded = trimName(held)
  const number = held.replaceAll(/[\s-]/g, '')
  return texts.some((text) => {
    const wanted = text.replaceAll(/[\s-]/g, '')
    return /^\d+$/.test(wanted) ? number === wanted || number === `16${wanted}` : mentions(folded, text)
  })
}

/** What is chosen goes by its words, as a person reads it. */
export function heldBy(field: Element): string {
  const { selectedOptions, value } = field as HTMLSelectElement
  if (selectedOptions) return [...selectedOptions].map(({ text }) => text).join(' ')
  return typeof value === 'string' ? value : (field.textContent ?? '')
}
