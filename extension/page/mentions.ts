/** Whether a folded text mentions a folded name as whole words, or as a part set off by punctuation. */
export function mentions(folded: string, name: string): boolean {
  let from = folded.indexOf(name)
  while (from !== -1) {
    const before = folded[from - 1] ?? ' '
    const after = folded[from + name.length] ?? ' '
    if (!isWordCharacter(before) && !isWordCharacter(after)) return true
    from = folded.indexOf(name, from + 1)
  }
  return false
}

const isWordCharacter = (character: string) => /[\p{L}\p{N}_]/u.test(character)
