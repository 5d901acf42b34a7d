/** Where mail programs begin to repeat the mail that is answered, in Swedish and English, and where a signature begins. */
const REPEATS = [
  /^\s*>/,
  /^--\s*$/,
  /^\s*-{2,}\s*(ursprungligt|original|vidarebefordra|forwarded)/i,
  /^\s*_{10,}\s*$/,
  /^\s*\*?(från|from)\*?:\s/i,
  /\b(skrev|wrote)\b.{0,200}:\s*$/i,
]

/** What the sender of an answer wrote: everything before the mail that it answers. Our own words must not count as theirs. */
export function newText(text: string): string {
  const lines = text.split(/\r?\n/)
  const end = lines.findIndex((line) => REPEATS.some((pattern) => pattern.test(line)))
  return (end === -1 ? lines : lines.slice(0, end))
    .join('\n')
    .replaceAll(/\p{Cc}(?<!\n)/gu, ' ')
    .trim()
}
