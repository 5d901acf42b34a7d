import * as z from 'zod/mini'
import { type SignedGuide } from '../../shared/contracts/http.ts'
import { signedGuideSchema } from '../../shared/contracts/guide-routes.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import { shippedGuides } from '../../shared/guides/shipped.ts'
import type { Platform } from '../platform/platform.ts'
import { callRaw, parseJson } from './call-service.ts'
import type { Keep } from './keep.ts'
import type { Kept, KeptSession } from './kept.ts'
import { isSignedBy } from './verify-guide.ts'

type Refused = Kept['guides'][string]['refused'][number]

/** Each guide by itself: one that this version can't read doesn't stand in the way of the others. */
const answerSchema = z.object({
  items: z.array(z.object({ guide: z.looseObject({ id: z.string().check(z.maxLength(100)) }), signature: z.string() })),
})

/**
 * Fetches a service's guides; answers whether they are others than before. One that isn't signed by the operator, that
 * this version can't read, or that is older than the one at hand (an old signature is still a good one) is not taken:
 * the one at hand stays.
 */
export async function refreshGuides(platform: Platform, keep: Keep, session: KeptSession): Promise<boolean> {
  const { serviceOrigin, guideKey } = session
  const known = (await keep.read('guides')).guides[serviceOrigin]
  const called = await callRaw(platform, serviceOrigin, 'listGuides', { etag: known?.etag })
  if (!called.ok || called.value === 'unchanged') return false
  const answer = answerSchema.safeParse(parseJson(called.value.text))
  if (!answer.success) return false
  const versionAt = (id: string) => known?.items.find(({ guide }) => guide.id === id)?.guide.version ?? 0
  const good: SignedGuide[] = []
  const refused: Refused[] = []
  for (const offered of answer.data.items) {
    const { id } = offered.guide
    const read = signedGuideSchema.safeParse(offered)
    if (!(await isSignedBy(guideKey, offered.guide, offered.signature))) refused.push({ id, reason: 'unsigned' })
    else if (!read.success) refused.push({ id, reason: 'unreadable' })
    else if (read.data.guide.version < versionAt(id)) refused.push({ id, reason: 'older' })
    else good.push(read.data)
  }
  const stay = known?.items.filter(({ guide }) => refused.some(({ id }) => id === guide.id)) ?? []
  const { etag } = called
  const fetched = { ...(etag && { etag }), items: [...good, ...stay], refused }
  await keep.change(['guides'], ({ guides }) => {
    guides[serviceOrigin] = fetched
  })
  return JSON.stringify(fetched.items) !== JSON.stringify(known?.items)
}

/** A service's guides, and those that came with the extension where it has none of that id. */
export function guidesFor({ guides }: Pick<Kept, 'guides'>, serviceOrigin: string): Guide[] {
  const fetched = guides[serviceOrigin]?.items.map(({ guide }) => guide) ?? []
  const missing = shippedGuides.filter(({ id }) => !fetched.some((guide) => guide.id === id))
  return [...fetched, ...missing]
}
