import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const FOLDER = fileURLToPath(new URL('../../.output/demo/', import.meta.url))

/** The README's pictures: their names, by the title of what is photographed. */
const PICTURES: Record<string, string> = {
  'new request': 'new-request',
  form: 'form',
  'Anna Berg tick-client': 'assign',
  'Karin Björk join page': 'join',
  'Karin Björk tick-permissions': 'grant',
  'request complete': 'complete',
}

/** Numbered pictures of what the people see, in .output/demo/. */
export interface Screenshots {
  folder: string
  take(page: Page, title: string): Promise<void>
}

/** `keepsPictures`: the first of each that the README shows is also put in tests/demo/pictures/. */
export function createScreenshots(keepsPictures: boolean): Screenshots {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  let count = 0
  const kept = new Set<string>()
  return {
    folder: FOLDER,
    async take(page, title) {
      count += 1
      const name = title
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9]+/g, '-')
      const path = join(FOLDER, `${String(count).padStart(2, '0')}-${name}.png`)
      await page.screenshot({ path })
      const picture = PICTURES[title]
      if (!keepsPictures || !picture || kept.has(picture)) return
      kept.add(picture)
      copyFileSync(path, fileURLToPath(new URL(`./pictures/${picture}.png`, import.meta.url)))
    },
  }
}
