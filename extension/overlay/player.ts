import type { Container } from '../../shared/guides/locator.ts'
import { permissionsOf } from '../../shared/link-request/asked-permissions.ts'
import type { OverlayWords } from '../../shared/overlay-words.ts'
import type { Page } from '../page/page.ts'
import { holds, holdsForAll } from './conditions.ts'
import { fill } from './fill.ts'
import type { BoundStep, Lead } from './leads.ts'
import { createMemory, type Memory } from './memory.ts'
import { locateFor } from './menu-presses.ts'
import { wayToRow, type WayToRows } from './more-rows.ts'
import type { Scene } from './scene.ts'

/** How one lead stands on the page: the scene it would show, and how far into its guide the person is. */
interface Standing {
  scene: Scene
  /** Index of the step the scene is about; -1 where the guide doesn't apply here. */
  depth: number
}

/**
 * What to show on the page as it is, or null where no guide applies. Nothing is remembered of earlier answers: whoever
 * wanders off, reloads or did half of it yesterday is met where they are.
 */
export function play(leads: readonly Lead[], page: Page, memory: Memory, say: OverlayWords): Scene | null {
  const standings = leads.filter((lead) => appliesHere(lead, page)).map((lead) => standingOf(lead, page, memory, say))
  if (standings.length === 0) return wrongCompany(leads, page, say)
  // The deepest wins, so that an opened dialog decides between requests; the first of equals, in the requests' order.
  return standings.reduce((best, next) => (next.depth > best.depth ? next : best)).scene
}

/** Whether the company that is open is one where the lead's guide leads. */
export function appliesHere(lead: Lead, page: Page): boolean {
  const { company, when } = lead.page
  if (page.company(company) !== 'shown') return false
  return !when || holds(when, lead, page, NO_MEMORY)
}

/** Whether reading the page is enough to know that the lead's action is done. */
export function isComplete(lead: Lead, page: Page): boolean {
  const { complete } = lead
  return complete !== undefined && appliesHere(lead, page) && holds(complete, lead, page, NO_MEMORY)
}

const NO_MEMORY: Memory = createMemory()

function standingOf(lead: Lead, page: Page, memory: Memory, say: OverlayWords): Standing {
  const last = lead.steps.length - 1
  for (let depth = last; depth >= 0; depth -= 1) {
    const step = lead.steps[depth]
    if (!step) continue
    const scene = sceneAt(lead, step, depth, page, memory, say)
    if (scene) return { scene, depth }
  }
  const first = lead.steps[0]
  if (!first) throw new Error(`The guide ${lead.guide.id} has no steps`)
  return { scene: { ...blank(lead, first, 0), state: 'not-found', reason: 'missing' }, depth: -1 }
}

/** The scene for one step if the person is at it, else null: then an earlier step may be the one. */
function sceneAt(
  lead: Lead,
  step: BoundStep,
  depth: number,
  page: Page,
  memory: Memory,
  say: OverlayWords,
): Scene | null {
  const base = blank(lead, step, depth)
  const way = isAtPlace(lead, step, page, memory) ? wayToRow(lead, step, page, memory) : null
  if (way) return { ...base, ...wayScene(way, say) }
  const hint = step.hints?.find(({ when }) => holds(when, lead, page, memory))
  if (hint && !isAmbiguous(step, page)) return { ...base, ...hintScene(hint) }
  if (holdsForAll(lead, step, 'done', page, memory)) return null
  if (!holdsForAll(lead, step, 'needs', page, memory)) return null

  const located = step.parts.map((part) => ({ part, label: part.label, ...locatePart(lead, step, part, page, memory) }))
  const present = located.filter(({ elements }) => elements.length > 0)
  const isHere = present.length > 0
  const ambiguous = located.find(({ reason }) => reason === 'ambiguous')
  if (ambiguous && (isHere || isAtPlace(lead, step, page, memory))) {
    return {
      ...base,
      state: 'not-found',
      reason: 'ambiguous',
      text: fill(say.ambiguous, { lookFor: step.lookFor }),
    }
  }
  // What something lies over is on the page all the same: no earlier step is the way to it.
  const isCovered = located.some(({ reason }) => reason === 'covered')
  if (!isHere) return isCovered || isAtPlace(lead, step, page, memory) ? missingScene(base, step, located, say) : null

  const foreign = ownerProblem(step, lead, page, memory)
  if (foreign)
    return {
      ...base,
      state: 'hint',
      reason: foreign,
      text: fill(say.unknownOwner, { name: lead.consultant }),
    }
  const surplus = step.commits ? surplusOf(lead, page) : []
  if (surplus.length > 0 && !memory.kept.has(lead.key)) {
    const labels = surplus.map(({ label }) => label)
    return {
      ...base,
      state: 'warning',
      reason: 'surplus',
      surplus: labels,
      targets: surplus.map(({ element }) => page.switchesOff(element)),
      title: say.surplusTitle,
      text: fill(say.surplus, { program: lead.program }),
    }
  }
  const left = located.filter(
    ({ elements }) => step.forEach !== 'permissions' || elements.some((element) => page.stateOf(element) !== 'on'),
  )
  const targets = left.flatMap(({ elements }) =>
    elements.filter((element) => step.forEach !== 'permissions' || page.stateOf(element) !== 'on'),
  )
  const lacking = located.filter(({ elements }) => elements.length === 0)
  if (targets.length === 0) return lacking.length > 0 ? missingScene(base, step, lacking, say) : null
  return { ...base, state: 'guiding', targets, checklist: checklistOf(located, step, page) }
}

/** Leads to where the row is to be had, instead of saying that it isn't there. */
function wayScene(found: WayToRows, say: OverlayWords): Pick<Scene, 'state' | 'reason' | 'targets' | 'title' | 'text'> {
  const { name, way } = found
  const { title, text } = say.ways[way]
  const targets = 'control' in found ? [found.control] : []
  const state = targets.length > 0 ? 'guiding' : 'hint'
  return { state, reason: way, targets, title: fill(title, { name }), text: fill(text, { name }) }
}

function blank(lead: Lead, step: BoundStep, depth: number): Scene {
  return {
    state: 'guiding',
    lead,
    step,
    index: depth + 1,
    targets: [],
    title: step.title,
    text: step.text,
    checklist: [],
    surplus: [],
  }
}

function hintScene(hint: BoundStep['hints'][number]): Pick<Scene, 'state' | 'reason' | 'text' | 'blocks'> {
  return { state: 'hint', reason: hint.id, text: hint.text, ...(hint.blocks && { blocks: hint.blocks }) }
}

function missingScene(
  base: Scene,
  step: BoundStep,
  parts: readonly { reason?: string; part: { lookFor: string } }[],
  say: OverlayWords,
): Scene {
  const isCovered = parts.some(({ reason }) => reason === 'covered')
  const text = isCovered
    ? say.covered
    : fill(say.notFound, { lookFor: parts.map(({ part }) => part.lookFor).join(' ') || step.lookFor })
  return { ...base, state: 'not-found', reason: isCovered ? 'covered' : 'missing', text }
}

function isAtPlace(lead: Lead, step: BoundStep, page: Page, memory: Memory): boolean {
  return step.at !== undefined && holdsForAll(lead, step, 'at', page, memory)
}

function isAmbiguous(step: BoundStep, page: Page): boolean {
  return step.parts.some(({ target }) => target.labels !== undefined && page.locate(target).found === 'ambiguous')
}

function locatePart(
  lead: Lead,
  step: BoundStep,
  part: BoundStep['parts'][number],
  page: Page,
  memory: Memory,
): { elements: Element[]; reason?: string } {
  if (step.forEach === 'permissions' && part.label === null) return { elements: page.locateAll(part.target) }
  const located = locateFor(lead, part.target, page, memory)
  if (located.found === 'one') {
    // To press again what has opened already would shut it.
    const isOpen = step.target.role === 'act' && located.element.matches('[aria-expanded=true],[aria-selected=true]')
    return { elements: isOpen ? [] : [located.element] }
  }
  return { elements: [], reason: located.found === 'ambiguous' ? 'ambiguous' : located.reason }
}

function checklistOf(located: readonly { label: string | null; elements: Element[] }[], step: BoundStep, page: Page) {
  if (step.forEach !== 'permissions') return []
  return located.flatMap(({ label, elements }) =>
    elements.map((element) => ({ label: label ?? page.nameOf(element), isDone: page.stateOf(element) === 'on' })),
  )
}

/** A dialog that names nobody, and that wasn't seen to be opened from the right row, may be somebody else's. */
function ownerProblem(step: BoundStep, lead: Lead, page: Page, memory: Memory): 'unknown-owner' | undefined {
  const dialog = dialogOf(step)
  if (!dialog?.owner || memory.opened.includes(lead.key)) return undefined
  return page.namesOwner(dialog) ? undefined : 'unknown-owner'
}

export function dialogOf(step: BoundStep): Extract<Container, { kind: 'dialog' }> | undefined {
  return step.target.in?.find((container) => container.kind === 'dialog')
}

/** The switches that are on in the lead's dialog and were not asked for. */
export function surplusOf(lead: Lead, page: Page): { label: string; element: Element }[] {
  const asked = permissionsOf(lead.action)
  if (asked.includes(null)) return []
  const step = lead.steps.find(({ forEach }) => forEach === 'permissions')
  if (!step) return []
  const wanted = new Set(step.parts.flatMap(({ target }) => page.locateAll(target)))
  const { labels: _whichever, ...anySwitch } = step.target
  return page
    .locateAll(anySwitch)
    .filter((element) => !wanted.has(element) && page.stateOf(element) === 'on')
    .map((element) => ({ label: page.nameOf(element), element }))
}

/** On a page of user administration where another company of the request is open: says which is wanted. */
function wrongCompany(leads: readonly Lead[], page: Page, say: OverlayWords): Scene | null {
  for (const lead of leads) {
    const step = lead.steps[0]
    const isAdminPage = lead.steps.some((other) => other.at && holdsForAll(lead, other, 'at', page, NO_MEMORY))
    if (!step || !isAdminPage) continue
    const { client, newFirm, currentFirm } = lead.task.request
    const wanted = lead.page.company.sv
    const open = [client.name, newFirm.name, currentFirm.name].find(
      (name) => !wanted.includes(name) && page.company({ sv: [name], en: [name] }) === 'shown',
    )
    if (!open) continue
    const text = fill(say.wrongCompany, { open, wanted: wanted[0] ?? '' })
    return {
      ...blank(lead, step, 0),
      state: 'hint',
      reason: 'wrong-company',
      title: say.wrongCompanyTitle,
      text,
    }
  }
  return null
}
