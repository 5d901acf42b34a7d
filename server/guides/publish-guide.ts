import type { GuideDraft } from '../../shared/contracts/guide-draft-routes.ts'
import type { SignedGuide } from '../../shared/contracts/http.ts'
import { problemsOf } from '../../shared/guides/guide-problems.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import type { Dependencies } from '../dependencies.ts'
import { ProblemError } from '../problem-error.ts'

/** Signs and publishes a version. Ends the call with `already-exists` where that version or a newer one is there. */
export async function publishGuide(
  { stores, signer, streams }: Pick<Dependencies, 'stores' | 'signer' | 'streams'>,
  guide: Guide,
): Promise<SignedGuide> {
  const signed = signer.sign(guide)
  if ((await stores.guides.publish(signed)) === 'version-taken') {
    throw new ProblemError('already-exists', { detail: `Version ${guide.version} or a newer one is published.` })
  }
  streams.tellOfGuides()
  return signed
}

/** Ends the call with `invalid-request` when a guide could not lead anyone, or holds what belongs to one person. */
export function refuseUnfit(guide: Guide, pointer = ''): void {
  const errors = problemsOf(guide).map((problem) => ({ ...problem, pointer: pointer + problem.pointer }))
  if (errors.length === 0) return
  const detail = errors.slice(0, 3).map((error) => `${error.pointer}: ${error.detail}`).join(' ') // oxfmt-ignore
  throw new ProblemError('invalid-request', { detail, errors })
}

/** Drafts that wait for somebody, then the others; each the latest first. */
export const waitingFirst = (drafts: readonly GuideDraft[]): GuideDraft[] => [
  ...drafts.filter(({ state }) => state === 'open'),
  ...drafts.filter(({ state }) => state !== 'open'),
]
