import type { Details, Party, Person } from '../link-request/schema.ts'
import { permissionInEnglish, programInEnglish } from '../link-request/catalogue.ts'
import type { RequiredAction } from '../link-request/actions.ts'
import type { Labels } from './locator.ts'

/**
 * What the braces in a guide stand for. `null` in a label means "whichever": the locator then asks for no name at all
 * (every switch of a dialog, when all permissions are asked for).
 */
export type Parameters = Record<ParameterName, string | null | undefined>

export const PARAMETER_NAMES = [
  'client.name',
  'client.organisationNumber',
  'client.subscriptionNumber',
  'newFirm.name',
  'currentFirm.name',
  'ownFirm.name',
  'administrator.name',
  'administrator.email',
  'standIn.name',
  'standIn.email',
  'standIn.organisation',
  'consultant.name',
  'consultant.email',
  'grant.program',
  'permission',
] as const
export type ParameterName = (typeof PARAMETER_NAMES)[number]

/** A guide names a parameter that the request has no value for. */
export class UnboundParameterError extends Error {
  constructor(name: string) {
    super(`The guide names {${name}}, which has no value here.`)
    this.name = 'UnboundParameterError'
  }
}

/** The parameters for one action of a request, as seen by someone who acts for `party`. */
export function parametersOf(details: Details, action: RequiredAction, party: Party): Parameters {
  const { client, newFirm, currentFirm } = details
  const administrator: Person = details.administrator === 'client' ? client.contact : currentFirm.contact
  // Whoever else may be the administrator, when the one who was asked turns out not to be.
  const isClients = details.administrator === 'client'
  const standIn: Person = isClients ? currentFirm.contact : client.contact
  const consultant = newFirm.consultants.find(({ email }) => email === action.consultant) ?? newFirm.consultants[0]
  return {
    'client.name': client.name,
    'client.organisationNumber': client.organisationNumber,
    'client.subscriptionNumber': client.subscriptionNumber,
    'newFirm.name': newFirm.name,
    'currentFirm.name': currentFirm.name,
    'ownFirm.name': party === 'current-firm' ? currentFirm.name : newFirm.name,
    'administrator.name': administrator.name,
    'administrator.email': administrator.email,
    'standIn.name': standIn.name,
    'standIn.email': standIn.email,
    'standIn.organisation': isClients ? currentFirm.name : client.name,
    'consultant.name': consultant?.name,
    'consultant.email': consultant?.email,
    'grant.program': action.grant?.program,
    permission: null,
  }
}

const BRACES = /\{([a-zA-Z.]+)\}/g

/** Fills in the braces of a text. Throws UnboundParameterError where there is no value. */
export function bindText(text: string, parameters: Parameters): string {
  return text.replace(BRACES, (_, name: string) => {
    const value = isParameterName(name) ? parameters[name] : undefined
    if (value === undefined || value === null) throw new UnboundParameterError(name)
    return value
  })
}

/** Names of the parameters that stand anywhere in a part of a guide. */
export function parametersIn(part: unknown): Set<string> {
  return new Set([...JSON.stringify(part).matchAll(BRACES)].flatMap(([, name]) => name ?? []))
}

const isParameterName = (name: string): name is ParameterName => (PARAMETER_NAMES as readonly string[]).includes(name)
const isWhichever = (labels: Labels, parameters: Parameters) =>
  [...parametersIn(labels)].some((name) => isParameterName(name) && parameters[name] === null)

/**
 * A part of a guide (a step, a condition, a locator) with every brace filled in. Labels that stand for "whichever" are
 * left out, and so is an identity mark that the request does not know.
 */
export function bind<T>(part: T, parameters: Parameters): T {
  return bindValue(part, parameters) as T
}

function bindValue(value: unknown, parameters: Parameters): unknown {
  if (typeof value === 'string') return bindText(value, parameters)
  if (Array.isArray(value)) return value.map((item) => bindValue(item, parameters))
  if (value === null || typeof value !== 'object') return value
  if (isLabels(value)) return bindLabels(value, parameters)
  const bound = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    if (key === 'labels' && isWhichever(item as Labels, parameters)) return []
    if (key === 'identity') return [[key, bindIdentity(item as Record<string, string>, parameters)]]
    return [[key, bindValue(item, parameters)]]
  })
  return Object.fromEntries(bound)
}

const isLabels = (value: object): value is Labels =>
  'sv' in value && 'en' in value && Array.isArray(value.sv) && Array.isArray(value.en)

/**
 * A request asks for programs and switches by their Swedish names; an English page may show either those or the
 * catalogue's translations. Lists of people may write the surname first.
 */
function bindLabels({ sv, en }: Labels, parameters: Parameters): Labels {
  const bindAll = (labels: readonly string[]) =>
    labels.flatMap((label) => {
      const name = bindText(label, parameters)
      return label === '{consultant.name}' ? [name, ...surnameFirst(name)] : name
    })
  const translated = en.flatMap((label) => {
    const program = parameters['grant.program']
    if (!program) return []
    const english = label.includes('{grant.program}') && programInEnglish(program)
    if (english) return bindText(label, { ...parameters, 'grant.program': english })
    const { permission } = parameters
    return (label === '{permission}' && permission && permissionInEnglish(program, permission)) || []
  })
  return { sv: bindAll(sv), en: [...bindAll(en), ...translated] }
}

/** "Anna Maria Berg" as "Berg, Anna Maria", none of a name of one word. Without the comma it could be another's. */
function surnameFirst(name: string): string[] {
  const [, given, surname] = /^(.+) (\S+)$/.exec(name) ?? []
  return given && surname ? [`${surname}, ${given}`] : []
}

function bindIdentity(identity: Record<string, string>, parameters: Parameters): Record<string, string> {
  const known = Object.entries(identity).filter(([, mark]) =>
    [...parametersIn(mark)].every((name) => isParameterName(name) && parameters[name]),
  )
  return Object.fromEntries(known.map(([kind, mark]) => [kind, bindText(mark, parameters)]))
}
