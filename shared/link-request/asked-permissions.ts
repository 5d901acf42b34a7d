import type { RequiredAction } from './actions.ts'

/** The permissions that an action's grant names; one `null`, "whichever", where it names none or all. */
export function permissionsOf({ grant }: RequiredAction): readonly (string | null)[] {
  return Array.isArray(grant?.permissions) ? grant.permissions : [null]
}
