import { afterAll, beforeAll, it, expect, vi } from 'vitest'
import { findFaultsOf, openWalker, startEveryPage, type EveryPageService } from './every-page.ts'

// axe-core works through every rule on pages with hundreds of elements, on cores that others share.
vi.setConfig({ testTimeout: 180_000 })

let service: EveryPageService
beforeAll(async () => {
  service = await startEveryPage()
})
afterAll(() => service?.stop())

// Every browser in every language and colour scheme, with every rule, is in `npm run prove -- accessibility`.
it.each([
  ['chromium', 'light', 'sv', { onlyColours: false }],
  ['chromium', 'light', 'en', { onlyColours: false }],
  ['chromium', 'dark', 'sv', { onlyColours: true }],
  ['firefox', 'dark', 'en', { onlyColours: false }],
] as const)(
  'every page in %s, %s, %s has no accessibility violation and fits',
  async (name, colours, language, rules) => {
    const walker = await openWalker(name, colours)
    try {
      expect(await findFaultsOf(service, walker, language, rules)).toEqual([])
    } finally {
      await walker.close()
    }
  },
)
