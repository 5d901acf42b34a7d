import { foldName } from '../../shared/fold-name.ts'
import type { Labels } from '../../shared/guides/locator.ts'
import type { Page } from '../page/page.ts'
import type { BoundStep } from './leads.ts'
import type { Memory } from './memory.ts'

/** How to come to the rows of a list that the page doesn't draw now. */
export type WayToRows =
  | { way: 'search' | 'next-page'; control: Element; name: string }
  | { way: 'scroll-down' | 'scroll-up'; name: string }

const NEXT: Labels = {
  sv: ['Nästa', 'Nästa sida', 'Visa fler', 'Ladda fler', 'Fler'],
  en: ['Next', 'Next page', 'Show more', 'Load more', 'More'],
}
const SEARCH = /^(?:sök|hitta|filtrera|search|find|filter)(?:\s|$)/iu

/** Undrawn room, in CSS pixels, that rows could stand in. */
const ROOM = 60

/**
 * Where a step's row is not on the page: the search field, the pager's next or the direction in which its list goes on.
 * Null where the row is there, or where all of these have been tried, so that it is not in the list at all.
 */
export function wayToRow(step: BoundStep, page: Page, memory: Memory): WayToRows | null {
  const row = step.target.in?.find((container) => container.kind === 'row')
  const name = row?.of.sv[0]
  if (!row || !name) return null
  const located = page.locate(step.target)
  const isRowMissing =
    located.found === 'missing' && (located.reason === 'no-row' || located.reason === 'row-of-another')
  if (!isRowMissing) return null
  const around = step.target.in?.filter(({ kind }) => kind !== 'row' && kind !== 'column') ?? []

  const fields = page.locateAll({ role: 'field', in: around }).filter((field) => isSearch(field, page))
  const [field] = fields
  const marks = [name, ...Object.values(row.identity ?? {})]
  if (field && fields.length === 1 && !hasSearchedFor(field, marks)) return { way: 'search', control: field, name }

  const turns = page.locateAll({ role: 'act', labels: NEXT, in: around }).filter(isEnabled)
  const [next] = turns
  if (next && turns.length === 1) return { way: 'next-page', control: next, name }

  const drawn = page.locateAll({ role: 'act', in: around })
  const list = scrollersAround(drawn).find(({ below, above }) => below > ROOM || above > ROOM)
  if (!list) return null
  const { scroller, below, above } = list
  if (below <= ROOM) memory.noteEnd(scroller, 'bottom')
  if (above <= ROOM) memory.noteEnd(scroller, 'top')
  if (memory.hasSeenBothEnds(scroller)) return null
  return { way: below > ROOM ? 'scroll-down' : 'scroll-up', name }
}

const isSearch = (field: Element, page: Page) =>
  field.matches('[type=search],[role=searchbox]') || SEARCH.test(page.nameOf(field))

/** Whether what is typed is a part of what is looked for: then the list holds what there is of it. */
function hasSearchedFor(field: Element, marks: readonly string[]): boolean {
  const typed = foldName((field as HTMLInputElement).value ?? '')
  return typed !== '' && marks.some((mark) => foldName(mark).includes(typed))
}

const isEnabled = (control: Element) =>
  !control.matches(':disabled') && control.getAttribute('aria-disabled') !== 'true'

interface Scroller {
  scroller: Element
  /** Room in it, in CSS pixels, below the last and above the first thing that can be pressed. */
  below: number
  above: number
}

/** The boxes that scroll the given elements, with the room in each in which nothing is drawn. */
function scrollersAround(elements: readonly Element[]): Scroller[] {
  const edges = new Map<Element, { top: number; bottom: number }>()
  for (const element of elements) {
    const scroller = scrollerOf(element)
    if (!scroller) continue
    const box = element.getBoundingClientRect()
    const origin = scroller.getBoundingClientRect().top - scroller.scrollTop
    const known = edges.get(scroller) ?? { top: Infinity, bottom: 0 }
    edges.set(scroller, {
      top: Math.min(known.top, box.top - origin),
      bottom: Math.max(known.bottom, box.bottom - origin),
    })
  }
  return [...edges].map(([scroller, { top, bottom }]) => ({
    scroller,
    below: scroller.scrollHeight - bottom,
    above: top - HEAD,
  }))
}

/** What a list's header may take up above its first row, in CSS pixels. */
const HEAD = 160

function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const isScrolled = at.scrollHeight > at.clientHeight + ROOM
    if (isScrolled && /^(?:auto|scroll)$/.test(getComputedStyle(at).overflowY)) return at
  }
  return null
}
