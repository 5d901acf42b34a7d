import type { Language } from '../language.ts'
import type { RequiredAction } from '../link-request/actions.ts'
import { permissionsOf } from '../link-request/asked-permissions.ts'
import type { BlockReason, Party } from '../link-request/schema.ts'
import type { LinkRequest } from '../link-request/view.ts'
import { bind, parametersIn, parametersOf, UnboundParameterError, type Parameters } from './bind.ts'
import type { Labels, Locator } from './locator.ts'
import type { Condition, Guide, Step } from './schema.ts'

/**
 * One action of a link request that a guide leads a person through, with every brace of the guide filled in and its texts
 * in the person's language: what a page needs to know of request and guide, and nothing that it has to work out anew.
 */
export interface Lead {
  /** Tells it from every other: actions of two requests may have the same id. */
  key: string
  guide: Pick<Guide, 'id' | 'version' | 'audience'>
  /** What is to be done, in a few words. */
  title: string
  party: Party
  action: RequiredAction
  /** Whose dialog a step is about, and which program's, where there is one. */
  consultant: string
  program: string
  page: { company: Labels; when?: Condition }
  complete?: Condition
  steps: readonly BoundStep[]
}

export interface BoundStep extends Pick<Step, 'id' | 'target' | 'forEach' | 'commits'> {
  title: string
  text: string
  lookFor: string
  /** The step once per permission asked for, where it says so; else itself alone. */
  parts: readonly { label: string | null; target: Locator; lookFor: string }[]
  /** Each as often as it takes to stand for every permission asked for: it holds when all of them do. */
  at?: readonly Condition[]
  needs?: readonly Condition[]
  done?: readonly Condition[]
  hints: readonly { id: string; when: Condition; text: string; blocks?: BlockReason }[]
}

/** What the guide is for one action; null where it names something that the request has no value for. */
export function leadFor(guide: Guide, request: LinkRequest, action: RequiredAction, language: Language): Lead | null {
  const parameters = parametersOf(request, action, action.party)
  const { id, version, audience, page, complete } = guide
  const program = parameters['grant.program'] ?? ''
  try {
    return {
      key: `${request.id} ${action.id}`,
      guide: { id, version, audience },
      title: guide.title[language] + (program ? `: ${program}` : ''),
      party: action.party,
      action,
      consultant: parameters['consultant.name'] ?? '',
      program,
      page: bind(page, parameters),
      ...(complete && { complete: bind(complete, parameters) }),
      steps: guide.steps.map((step) => bindStep(step, parameters, permissionsOf(action), language)),
    }
  } catch (error) {
    if (error instanceof UnboundParameterError) return null
    throw error
  }
}

function bindStep(
  step: Step,
  parameters: Parameters,
  permissions: readonly (string | null)[],
  language: Language,
): BoundStep {
  const [first = null] = permissions
  const isForEach = step.forEach === 'permissions'
  const bindFor = <T>(part: T, permission: string | null): T => bind(part, { ...parameters, permission })
  const forAll = (condition: Condition | undefined) =>
    condition &&
    (parametersIn(condition).has('permission') ? permissions : [null]).map((one) => bindFor(condition, one))
  const { id, forEach, commits, hints = [] } = step
  const own = isForEach ? first : null
  const textOf = (text: Step['title'], permission: string | null) =>
    bindFor(forTexts(text, permission), permission)[language]
  const [at, needs, done] = [forAll(step.at), forAll(step.needs), forAll(step.done)]
  return {
    id,
    title: textOf(step.title, own),
    text: textOf(step.text, own),
    lookFor: textOf(step.lookFor, own),
    target: bindFor(step.target, own),
    ...(forEach && { forEach }),
    ...(commits && { commits }),
    parts: (isForEach ? permissions : [null]).map((label) => ({
      label,
      target: bindFor(step.target, label),
      lookFor: textOf(step.lookFor, label),
    })),
    ...(at && { at }),
    ...(needs && { needs }),
    ...(done && { done }),
    hints: hints.map(({ id, when, text, blocks }) => ({
      id,
      when: bindFor(when, own),
      text: textOf(text, own),
      ...(blocks && { blocks }),
    })),
  }
}

/** Texts can't say "whichever", so a text about one permission is bound to a word where all are asked for. */
function forTexts({ sv, en }: Step['title'], permission: string | null): Step['title'] {
  if (permission !== null) return { sv, en }
  return {
    sv: sv.replaceAll('{permission}', 'Behörigheterna'),
    en: en.replaceAll('{permission}', 'The permissions'),
  }
}
