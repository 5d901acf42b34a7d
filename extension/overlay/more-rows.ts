import { foldName } from '../../shared/fold-name.ts'
import type { Page } from '../page/page.ts'
import { scaleOf } from '../page/visibility.ts'
import type { BoundStep, Lead } from './leads.ts'
import type { Memory, Stretch } from './memory.ts'

/** How to come to the rows of a list that the page doesn't draw now. */
export type WayToRows =
  | { way: 'search' | 'next-page'; control: Element; name: string }
  | { way: 'scroll-down' | 'scroll-up'; name: string }

/** Undrawn room, in CSS pixels, that rows could stand in. */
const ROOM = 60

/**
 * Where a step's row is not on the page: the search field, the pager's next or the direction in which its list goes on.
 * Null where the row is there, or where all of these have been tried, so that it is not in the list at all.
 */
export function wayToRow({ key }: Lead, step: BoundStep, page: Page, memory: Memory): WayToRows | null {
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

  const turns = page.locateAll({ role: 'act', labels: page.hostWords.next, in: around }).filter(isEnabled)
  const [next] = turns
  if (next && turns.length === 1) return { way: 'next-page', control: next, name }

  const pressed = (['act', step.target.role] as const).flatMap((role) => page.locateAll({ role, in: around }))
  const list = listsOf(pressed).find((other) => gapsIn(other, [other.drawn])[0])
  if (!list) return null
  // Whoever drags the bar from one end to the other hasn't seen what lies between.
  const seen = joined([...(memory.seen.get(key) ?? []), list.drawn])
  memory.seen.set(key, seen)
  const gaps = gapsIn(list, seen)
  if (gaps.some((from) => from >= list.drawn.from)) return { way: 'scroll-down', name }
  return gaps.length > 0 ? { way: 'scroll-up', name } : null
}

const isSearch = (field: Element, page: Page) =>
  field.matches('[type=search],[role=searchbox]') ||
  page.hostWords.search.includes(foldName(page.nameOf(field)).split(' ')[0] ?? '')

/** Whether what is typed is a part of what is looked for: then the list holds what there is of it. */
function hasSearchedFor(field: Element, marks: readonly string[]): boolean {
  const typed = foldName((field as HTMLInputElement).value ?? '')
  return typed !== '' && marks.some((mark) => foldName(mark).includes(typed))
}

const isEnabled = (control: Element) => !control.matches(':disabled,[aria-disabled=true],.disabled,.disabled>*')

/** A box that scrolls, in CSS pixels of its own. */
interface List {
  height: number
  /** From the first to the last thing in it that can be pressed now. */
  drawn: Stretch
}

function listsOf(elements: readonly Element[]): List[] {
  const drawn = new Map<Element, Stretch>()
  for (const element of elements) {
    const scroller = scrollerOf(element)
    if (!scroller) continue
    const box = element.getBoundingClientRect()
    const outer = scroller.getBoundingClientRect()
    const below = (y: number) => (y - outer.top) / scaleOf(scroller) + scroller.scrollTop
    const known = drawn.get(scroller) ?? { from: Infinity, to: 0 }
    const [from, to] = [Math.min(known.from, below(box.top)), Math.max(known.to, below(box.bottom))]
    drawn.set(scroller, { from, to })
  }
  return [...drawn].map(([{ scrollHeight }, stretch]) => ({ height: scrollHeight, drawn: stretch }))
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = []
  for (const next of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = apart.at(-1)
    if (last && next.from <= last.to) last.to = Math.max(last.to, next.to)
    else apart.push({ ...next })
  }
  return apart
}

/** What a list's header may take up above its first row, in CSS pixels. */
const HEAD = 160

/** Where room begins that could hold rows that have not been seen. */
function gapsIn({ height }: List, seen: readonly Stretch[]): number[] {
  const ends = [HEAD, ...seen.map(({ to }) => to)]
  return ends.filter((end, index) => (seen[index]?.from ?? height) - end > ROOM)
}

function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const isScrolled = at.scrollHeight > at.clientHeight + ROOM
    if (isScrolled && /^(?:auto|scroll)$/.test(getComputedStyle(at).overflowY)) return at
  }
  return null
}
