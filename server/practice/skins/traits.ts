import { readdirSync } from 'node:fs'
import { parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { DIMENSIONS, type Dimension, type Traits } from './dimensions.ts'

/** The values that a dimension has: the modules in its folder. */
export function valuesOf(dimension: Dimension): string[] {
  const folder = fileURLToPath(new URL(`./${dimension}`, import.meta.url))
  return readdirSync(folder).map((file) => parse(file).name)
}

/** The skin that follows the pictures of the vendor's article; other skins say how they differ from it. */
export const ARTICLE: Traits = {
  button: 'button',
  clients: 'distinct',
  copies: 'none',
  delivery: 'all',
  dialog: 'aria',
  email: 'inline',
  header: 'menu-button',
  heading: 'element',
  'host-css': 'calm',
  icon: 'title',
  landing: 'lobby',
  linking: 'current',
  list: 'table',
  names: 'whole',
  navigation: 'open',
  number: 'hyphenated',
  office: 'client-manager',
  people: 'distinct',
  place: 'top',
  rendering: 'patched',
  saves: 'one',
  'select-all': 'none',
  speed: 'instant',
  toggle: 'checkbox',
  translation: 'kept',
}

/** Accepts some of the dimensions; answers all of them, the article's where nothing else is said. */
export const traitsSchema = z
  .strictObject(Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, z.enum(valuesOf(dimension)).optional()])))
  .transform((given): Traits => {
    const said = Object.entries(given).filter(([, value]) => value !== undefined)
    return { ...ARTICLE, ...(Object.fromEntries(said) as Partial<Traits>) }
  })
