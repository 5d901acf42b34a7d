import { BROWSERS } from '../../web/browser.ts'
import { findFaultsOf, openWalker, startEveryPage } from '../../web/every-page.ts'
import type { Proof } from '../proof.ts'

/** Every page of the web app in every browser, language and colour scheme; tests/web/accessibility.test.ts is its sample. */
export default {
  name: 'accessibility',
  async run({ progress }) {
    const service = await startEveryPage()
    const rows = []
    const failures: string[] = []
    try {
      for (const browser of BROWSERS) {
        for (const colours of ['light', 'dark'] as const) {
          const walker = await openWalker(browser, colours)
          try {
            for (const language of ['sv', 'en'] as const) {
              const found = await findFaultsOf(service.pages, walker, language)
              progress(`${browser}, ${colours}, ${language}: ${found.length} faults`)
              rows.push({ browser, colours, language, pages: service.pages.length, faults: found.length })
              failures.push(...found.map((fault) => `${browser}, ${colours}: ${fault}`))
            }
          } finally {
            await walker.close()
          }
        }
      }
    } finally {
      await service.stop()
    }
    return { rows, failures }
  },
} satisfies Proof
