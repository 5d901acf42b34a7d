import { bind, parametersIn, parametersOf, type Parameters } from '../../shared/guides/bind.ts'
import { problemsOf } from '../../shared/guides/guide-problems.ts'
import type { Container, Labels, Locator } from '../../shared/guides/locator.ts'
import type { Guide, Step } from '../../shared/guides/schema.ts'
import {
  isParameter,
  labelsOf,
  parametrise,
  relabel,
  withLabel,
  withTaughtStep,
  type Renaming,
} from '../../shared/guides/teach.ts'
import type { Language } from '../../shared/language.ts'
import { permissionsOf } from '../../shared/link-request/asked-permissions.ts'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { AuthorPage } from '../page/author-page.ts'
import type { RefusalReason } from '../page/describe.ts'
import { spellingOf } from './spelling.ts'

/** `names-others`: it can only be told by a name that is not the request's, and would be somebody's in everyone's guide. */
export type ProposalRefusal = RefusalReason | 'names-others' | 'personal-data'

/** What a step would look for, tried on this page: it leads to the element that was pointed at and to no other. */
export interface Proposal {
  ok: true
  guide: Guide
  target: Locator
  /** How many elements of the page it fits. */
  fits: number
  /** The guide finds it as it is. */
  isKnown: boolean
}

interface Candidate {
  target: Locator
  renamings: Renaming[]
}

/**
 * Teaches a step where its target is, with as little change as will do: nothing, another name for the element, other names
 * for the places around it, or its own description. Names of the request become braces.
 */
export function propose(
  page: AuthorPage,
  guide: Guide,
  step: Step,
  request: RequestAnswer,
  element: Element,
): Proposal | { ok: false; reason: ProposalRefusal } {
  const described = page.describe(element)
  if (!described.ok) return described
  const actions = request.actions.filter(({ kind }) => kind === guide.fulfils)
  for (const action of actions) {
    for (const permission of permissionsOf(action)) {
      const parameters = { ...parametersOf(request, action, action.party), permission }
      for (const { target, renamings } of candidates(page, step, parameters, described.locator, element)) {
        if (!leadsTo(page, bind(target, parameters), element)) continue
        const isKnown = JSON.stringify(target) === JSON.stringify(step.target)
        const taught = withTaughtStep(guide, step.id, target, renamings)
        if (!isKnown && problemsOf(taught).length > 0) return { ok: false, reason: 'personal-data' }
        return { ok: true, guide: taught, target, fits: page.locateAll(bind(target, parameters)).length, isKnown }
      }
    }
  }
  return { ok: false, reason: 'names-others' }
}

function leadsTo(page: AuthorPage, bound: Locator, element: Element): boolean {
  const isIt = (found: Element) => found === element || page.contains(found, element) || page.contains(element, found)
  // "Whichever": every switch of a dialog.
  if (!bound.labels) return page.locateAll(bound).some(isIt)
  const located = page.locate(bound)
  return located.found === 'one' && isIt(located.element)
}

function* candidates(
  page: AuthorPage,
  step: Step,
  parameters: Parameters,
  described: Locator,
  element: Element,
): Generator<Candidate> {
  const language = page.language()
  const languages: readonly Language[] = language ? [language] : ['sv', 'en']
  const say = (folded: string, preferred: unknown) =>
    parametrise(spellingOf(folded, page.roots()), parameters, parametersIn(preferred))
  const { target } = step

  yield { target, renamings: [] }
  const [name] = described.labels?.sv ?? []
  const labels = target.labels && name ? widened(target.labels, say(name, target.labels), languages) : target.labels
  if (target.labels && !labels) return
  const renamings = target.labels && labels && labels !== target.labels ? [{ from: target.labels, to: labels }] : []
  const own: Locator = { ...target, role: described.role, ...(labels && { labels }) }
  yield { target: own, renamings }

  const places = page.placesOf(element)
  const moved = (target.in ?? []).map((container) => {
    const known = labelsOf(container)
    const there = places.filter(({ kind }) => kind === container.kind).flatMap((place) => labelsOf(place)?.sv[0] ?? [])
    const wider = known && there[0] ? widened(known, say(there[0], known), languages) : undefined
    return known && wider
      ? { container: relabel(container, wider), renaming: { from: known, to: wider } }
      : { container }
  })
  yield {
    target: { ...own, in: moved.map(({ container }) => container) },
    renamings: [...renamings, ...moved.flatMap(({ renaming }) => renaming ?? [])],
  }

  const told = (described.in ?? []).map((container) => toldBy(container, say))
  if (told.some((container) => container === undefined)) return
  const { in: _places, ...bare } = own
  const containers = told.flatMap((container) => container ?? [])
  const { kind, drawn } = described
  yield {
    target: {
      ...bare,
      ...(containers.length > 0 && { in: containers }),
      ...(kind && { kind }),
      ...(drawn && { drawn }),
    },
    renamings,
  }
}

/** Names that stand for somebody of the request are never joined by the name of somebody else. */
function widened(labels: Labels, label: string, languages: readonly Language[]): Labels | undefined {
  const all = [...labels.sv, ...labels.en]
  if (all.includes(label)) return labels
  if (all.every(isParameter)) return undefined
  return withLabel(labels, label, languages)
}

/** A container that the page itself suggests; a row's name must be one of the request's, since rows are people and companies. */
function toldBy(container: Container, say: (folded: string, preferred: unknown) => string): Container | undefined {
  const labels = labelsOf(container)
  if (!labels) return container
  const said = labels.sv.map((label) => say(label, ''))
  if (container.kind === 'row' && !said.every(isParameter)) return undefined
  return relabel(container, { sv: said, en: said })
}
