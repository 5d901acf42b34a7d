/** Fills in the braces of one of the overlay's sentences. */
export function fill(sentence: string, given: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(given[name]))
}
