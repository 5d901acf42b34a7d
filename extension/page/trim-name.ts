import { foldName } from '../../shared/fold-name.ts'

/** Private-use characters are glyphs of icon fonts: drawn, but no words. */
const GLYPHS = /\p{Co}/gu
/** One full stop ends a sentence; three, or the stop after a stop, stand for something left out. */
const FULL_STOP = /(?<=[\p{L}\p{N})])\.$/u
/** Stars, ticks, arrows and other pictures made of characters; a plus only where it begins ("+ Lägg till"). */
const PICTURES = /^[\s+\p{So}\u2190-\u21FF×]+(?=[\s\p{L}\p{N}])|(?<=[\p{L}\p{N})\s])[\s\p{So}\u2190-\u21FF]+$/gu
const EDGES = /^[\s:;,.*•·|/\\<>–—-]+|[\s:;,*•·|/\\<>–—-]+$/gu

/** A folded name without icon glyphs, and without punctuation at its edges: "Lön:" is "lön". */
export function trimName(text: string): string {
  return foldName(text.replace(GLYPHS, '')).replace(PICTURES, '').replace(EDGES, '').replace(FULL_STOP, '')
}

const STATE =
  '(?:ej tilldelad|inte tilldelad|tilldelad|ej given|given|aktiv|inaktiv|av|på|on|off|not given|not granted|granted|assigned|not assigned)'
const STATE_SUFFIX = new RegExp(`^(.+?)\\s*(?:[:,–—-]\\s*${STATE}|[([]\\s*${STATE}\\s*[)\\]])$`, 'u')

/** The name without a state set off by punctuation ("bokföring (ej tilldelad)"), or '' where there is none. */
export function withoutState(name: string): string {
  return STATE_SUFFIX.exec(name)?.[1]?.trim() ?? ''
}
