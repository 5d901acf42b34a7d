import { shippedGuides } from '../../shared/guides/shipped.ts'
import type { GuideStore } from '../stores/stores.ts'
import type { GuideSigner } from './guide-signer.ts'

/** Publishes the guides that come with this release, where the store has no version as new. */
export async function seedGuides(guides: GuideStore, signer: GuideSigner): Promise<void> {
  for (const guide of shippedGuides) {
    const kept = await guides.read(guide.id)
    if (!kept || kept.guide.version < guide.version) await guides.publish(signer.sign(guide))
  }
}
