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

// Every page in every browser, language and colour scheme, with every rule, is in `npm run prove -- accessibility`.
it.each([
  ['every page', 'chromium', 'light', 'sv', { inDarkToo: true }],
  ['every page', 'chromium', 'light', 'en', { inDarkToo: true }],
  ['the central pages', 'firefox', 'dark', 'en', { inDarkToo: false }],
] as const)('%s in %s, %s, %s: no accessibility violation, and fits', async (which, name, colours, language, looks) => {
  const pages = service.pages.filter((page) => which === 'every page' || CENTRAL.has(page.name))
  const walker = await openWalker(name, colours)
  try {
    expect(await findFaultsOf(pages, walker, language, looks)).toEqual([])
  } finally {
    await walker.close()
  }
})
