import { CLIENT } from '../../server/practice/scenario-for.ts'
import { permissionsAskedFor, programsWith } from '../../server/practice/programs.ts'
import type { PartsAt } from './ground-truth.ts'
import { tokenOf } from './request-history.ts'
import type { SkinCase } from './skin-case.ts'

const CLIENT_MANAGER = 'Klienthanterare'

/** Why pointing there is wrong, or undefined where it is right: what this person has to press for this request, nothing else. */
export function whyWrong({ details, role }: SkinCase, state: string, { parts, isOn }: PartsAt): string | undefined {
  const [part] = parts
  if (!part) return 'points at nothing that can be pressed'
  const consultant = details.newFirm.consultants[0]?.email ?? ''
  if (part === 'company-button' || part === 'menu users') return undefined
  const list = role === 'consultant' ? 'users' : 'consultants'
  if ([`search ${list}`, `next ${list}`, `previous ${list}`, `scroller ${list}`].includes(part)) return undefined
  const programs = programsWith(details.grants)
  const asked =
    role === 'consultant'
      ? [{ program: CLIENT_MANAGER, keys: [tokenOf(CLIENT)] }]
      : details.grants.map((grant) => ({ program: grant.program, keys: permissionsAskedFor(grant, programs) }))
  for (const { program, keys } of asked) {
    if (part === `icon ${consultant} ${program}` || part === `save ${consultant} ${program}`) return undefined
    const prefix = `toggle ${consultant} ${program} `
    // Of two radio buttons, the one that switches off has a part of its own.
    const isOff = part.startsWith(`off ${prefix}`)
    if (!isOff && !part.startsWith(prefix)) continue
    const isAsked = keys.includes(part.slice(prefix.length + (isOff ? 'off '.length : 0)))
    if (state === 'warning') return isAsked ? `warns of ${part}, which was asked for` : undefined
    if (isOff) return `points at ${part}`
    if (!isAsked) return `points at ${part}, which was not asked for`
    return isOn ? `points at ${part}, which is on already` : undefined
  }
  return `points at ${part}`
}
