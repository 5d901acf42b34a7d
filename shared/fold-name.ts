/**
 * A name as people compare names: Unicode NFKC, without case, soft hyphens and characters of no width, every run of white
 * space one space. "Byrån  AB" and "BYRÅN AB" are the same name; "Byrån" is another.
 */
export function foldName(name: string): string {
  // Most names are Latin letters, which NFKC leaves as they are: the long way costs ten times as much.
  if (PLAIN.test(name)) return name.replaceAll(/ {2,}/g, ' ').trim().toLowerCase()
  return name
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

const PLAIN = /^[ -~À-ÖØ-öø-ÿ]*$/
