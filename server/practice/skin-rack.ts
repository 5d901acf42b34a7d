import type { Request, Response } from 'express'
import { languageSchema, type Language } from '../../shared/language.ts'
import { readCookie } from './sessions.ts'
import type { SkinAnswer } from './contract.ts'
import { namedSkins } from './skins/skins.ts'
import { ARTICLE } from './skins/traits.ts'

const SKIN_COOKIE = 'practice-skin'
const LANGUAGE_COOKIE = 'practice-language'

export interface SkinRack {
  names(): string[]
  add(name: string, skin: Pick<SkinAnswer, 'traits' | 'words'>, isDefault: boolean): void
  /** The skin and language that this browser has chosen, or the defaults. */
  chosenBy(request: Request): SkinAnswer
  /** Takes `?skin=` and `?lang=` of an address into cookies; answers what is wrong with them, if anything. */
  choose(request: Request, response: Response): string | undefined
}

/** The named skins, those given ad hoc, and each browser's choice among them. */
export function createSkinRack(first: string, language: Language): SkinRack {
  const skins = new Map<string, Pick<SkinAnswer, 'traits' | 'words'>>(
    namedSkins.map(({ name, traits }) => [name, { traits, words: {} }]),
  )
  let standard = first
  const isKnown = (name: unknown): name is string => typeof name === 'string' && skins.has(name)
  if (!skins.has(first)) throw new Error(`There is no skin "${first}"; there are ${[...skins.keys()].join(', ')}.`)
  return {
    names: () => [...skins.keys()],
    add(name, skin, isDefault) {
      skins.set(name, skin)
      if (isDefault) standard = name
    },
    chosenBy(request) {
      const chosen = readCookie(request, SKIN_COOKIE)
      const name = isKnown(chosen) ? chosen : standard
      const spoken = languageSchema.safeParse(readCookie(request, LANGUAGE_COOKIE)).data
      const { traits, words } = skins.get(name) ?? { traits: ARTICLE, words: {} }
      return { name, traits, words, language: spoken ?? language }
    },
    choose(request, response) {
      const { skin, lang } = request.query
      if (skin !== undefined) {
        if (!isKnown(skin)) return `There is no such skin; there are ${[...skins.keys()].join(', ')}.`
        response.cookie(SKIN_COOKIE, skin, { sameSite: 'lax', path: '/' })
      }
      if (lang !== undefined) {
        const spoken = languageSchema.safeParse(lang)
        if (!spoken.success) return 'lang is sv or en.'
        response.cookie(LANGUAGE_COOKIE, spoken.data, { sameSite: 'lax', path: '/' })
      }
      return undefined
    },
  }
}
