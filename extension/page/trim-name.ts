import { foldName } from '../../shared/fold-name.ts'

/** Private-use characters are glyphs of icon fonts: drawn, but no words. */
const GLYPHS = /\p{Co}/gu
/** One full stop ends a sentence; three, or the stop after a stop, stand for something left out. */
const FULL_STOP = /(?<=[\p{L}\p{N})])\.$/u
/** Stars, ticks, arrows and other pictures made of characters; a plus only where it begins ("+ Lägg till"). */
const PICTURES = /^[\s+\p{So}\u2190-\u21FF×]+(?=[\s\p{L}\p{N}])|(?<=[\p{L}\p{N})\s])[\s\p{So}\u2190-\u21FF]+$/gu
const EDGES = /^[\s:;,.*•·|/\\<>‹›«»–—-]+|[\s:;,*•·|/\\<>‹›«»–—-]+$/gu

/** A folded name without icon glyphs, and without punctuation at its edges: "Lön:" is "lön". */
export function trimName(text: string): string {
  return foldName(text.replace(GLYPHS, '')).replace(PICTURES, '').replace(EDGES, '').replace(FULL_STOP, '')
}

const GIVEN = 'tilldelad|given|granted|assigned'
const OFF = `(?:ej|inte|not) (?:${GIVEN})|avaktiverad|inaktiv|av|off|nej|no|inactive|disabled`
const ON = `${GIVEN}|aktiv|aktiverad|på|on|ja|yes|active|enabled`
const STATE_SUFFIX = new RegExp(
  `^(.*?)\\s*(?:[:,–—-]\\s*(${OFF}|${ON})|[([]\\s*(${OFF}|${ON}|\\d{1,4})\\s*[)\\]])$`,
  'u',
)
export const OFF_WORD = new RegExp(`^(?:${OFF})$`)
export const ON_WORD = new RegExp(`^(?:${ON})$`)

/** The name without a state or a number set off by punctuation ("bokföring (ej tilldelad)"), or '' where there is none. */
export function withoutState(name: string): string {
  return STATE_SUFFIX.exec(name)?.[1]?.trim() ?? ''
}

/** The state that a name ends with, set off by punctuation. */
export function stateIn(name: string): 'on' | 'off' | undefined {
  const [, , after, within] = STATE_SUFFIX.exec(name) ?? []
  const word = after ?? within
  return word === undefined || /\d/.test(word) ? undefined : OFF_WORD.test(word) ? 'off' : 'on'
}
