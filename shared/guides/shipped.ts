import assignClient from './assign-client.json' with { type: 'json' }
import bokioInviteUser from './bokio-invite-user.json' with { type: 'json' }
import checkAccess from './check-access.json' with { type: 'json' }
import digitalApproveLink from './digital-approve-link.json' with { type: 'json' }
import digitalRequestLink from './digital-request-link.json' with { type: 'json' }
import grantPrograms from './grant-programs.json' with { type: 'json' }
import spirisCreateUser from './spiris-create-user.json' with { type: 'json' }
import { guideSchema, type Guide } from './schema.ts'

/** The guides as this version knows them: the service's first versions, and the extension's fallback. */
export const shippedGuides: readonly Guide[] = [
  assignClient,
  grantPrograms,
  checkAccess,
  digitalRequestLink,
  digitalApproveLink,
  spirisCreateUser,
  bokioInviteUser,
].map((guide) => guideSchema.parse(guide))
