import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const FOLDER = fileURLToPath(new URL('../../.output/demo/', import.meta.url))

/** Numbered pictures of what the people see, in .output/demo/. */
export interface Screenshots {
  folder: string
  take(page: Page, title: string): Promise<void>
}

export function createScreenshots(): Screenshots {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  let count = 0
  return {
    folder: FOLDER,
    async take(page, title) {
      count += 1
      const name = title
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9]+/g, '-')
      await page.screenshot({ path: join(FOLDER, `${String(count).padStart(2, '0')}-${name}.png`) })
    },
  }
}
