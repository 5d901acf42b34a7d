import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { shippedGuides } from '../../shared/guides/shipped.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import type { Stores } from '../stores/stores.ts'
import type { GuideSigner } from './guide-signer.ts'

/**
 * Publishes the guides that come with this release, where the store has no version as new. What people have taught is not
 * overwritten: there the release's guide becomes a draft, for somebody to take or decline.
 */
export async function seedGuides(
  { guides, guideDrafts }: Pick<Stores, 'guides' | 'guideDrafts'>,
  signer: GuideSigner,
  now: number,
): Promise<void> {
  const drafts = await guideDrafts.list()
  for (const guide of shippedGuides) {
    const kept = await guides.read(guide.id)
    const isTaught = drafts.some(({ state, guide: { id } }) => state === 'published' && id === guide.id)
    if (!isTaught && (kept?.guide.version ?? 0) < guide.version) await guides.publish(signer.sign(guide))
    if (!isTaught || !kept || (await guides.versions(guide.id)).some((other) => hasSameContent(other.guide, guide)))
      continue
    const next = { ...guide, version: kept.guide.version + 1 }
    const at = new Date(now).toISOString()
    await guideDrafts.add({ id: idOf(guide), guide: next, by: 'release', at, state: 'open' })
  }
}

const hasSameContent = (one: Guide, other: Guide) =>
  canonicalJson({ ...one, version: 0 }) === canonicalJson({ ...other, version: 0 })

/** The same for the same version of a release, so that it is offered once. */
function idOf({ id, version }: Guide): string {
  const hex = createHash('sha256').update(`release ${id}@${version}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
