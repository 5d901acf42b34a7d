import { afterAll, beforeAll, it, expect, vi } from 'vitest'
import { findFaultsOf, openWalker, startEveryPage, type EveryPageService } from './every-page.ts'

// axe-core works through every rule on pages with hundreds of elements, on cores that others share.
vi.setConfig({ testTimeout: 180_000 })

let service: EveryPageService
beforeAll(async () => {
  service = await startEveryPage()
})
afterAll(() => service?.stop())

/** What most people see most of. */
const CENTRAL = new Set(['sign-in', 'board', 'new request', 'request', 'join'])

// A language changes no colours. Every page in every browser, language and colour scheme, with every rule, is in
// `npm run prove -- accessibility`.
it.each([
  ['every page', 'chromium', 'sv', 'light and dark'],
  ['every page', 'chromium', 'en', 'not looked at'],
  ['the central pages', 'firefox', 'en', 'dark'],
] as const)(
  '%s in %s, %s, colours %s: no accessibility violation, and fits',
  async (which, name, language, colours) => {
    const pages = service.pages.filter((page) => which === 'every page' || CENTRAL.has(page.name))
    const walker = await openWalker(name, colours === 'dark' ? 'dark' : 'light')
    try {
      expect(await findFaultsOf(pages, walker, language, colours === 'dark' ? 'shown' : colours)).toEqual([])
    } finally {
      await walker.close()
    }
  },
)
