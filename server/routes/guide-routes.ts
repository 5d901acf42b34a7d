import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { tellOfAlerts } from '../guides/tell-of-alerts.ts'
import { publishGuide, refuseUnfit } from '../guides/publish-guide.ts'
import { ProblemError } from '../problem-error.ts'

type GuideRoute = 'listGuides' | 'readGuideKey' | 'readGuide' | 'publishGuide' | 'recordGuideHealth'

export function guideRoutes(dependencies: Dependencies): Pick<Handlers, GuideRoute> {
  const { stores, signer, now } = dependencies
  return {
    listGuides: async () => ({ items: await stores.guides.list() }),

    readGuideKey: () => ({ algorithm: 'Ed25519', publicKey: signer.publicKey }),

    async readGuide({ params }) {
      const guide = await stores.guides.read(params.id)
      if (!guide) throw new ProblemError('not-found')
      return guide
    },

    async publishGuide({ params, body: guide }) {
      if (guide.id !== params.id) {
        const detail = 'The guide has another id than the address.'
        throw new ProblemError('invalid-request', { detail, errors: [{ pointer: '/id', code: 'other-id', detail }] })
      }
      refuseUnfit(guide)
      return publishGuide(dependencies, guide)
    },

    async recordGuideHealth({ body: { guide, hint, ...rest } }) {
      const at = now()
      await stores.guideHealth.add({ ...rest, guide: guide.id, version: guide.version, at, ...(hint && { hint }) })
      if (rest.outcome === 'not-found' || rest.outcome === 'ambiguous') await tellOfAlerts(dependencies, guide.id)
      return undefined
    },
  }
}
