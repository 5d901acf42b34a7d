/** What CSS writes before or after an element, with its alternative text where one is given (`content: "★" / "Star"`). */
export function pseudoText(element: Element, pseudo: '::before' | '::after'): string {
  const style = getComputedStyle(element, pseudo)
  const { content } = style
  if (!content || content === 'none' || content === 'normal') return ''
  if (style.display === 'none' || style.visibility === 'hidden') return ''
  const [shown = '', alternative] = splitAlternative(content)
  const text = readStrings(alternative ?? shown, element)
  return text && style.display !== 'inline' && style.display !== 'contents' ? ` ${text} ` : text
}

/** The two sides of the slash that sets off alternative text, quoted slashes aside. */
function splitAlternative(content: string): string[] {
  let quoted = false
  for (let index = 0; index < content.length; index += 1) {
    const character = content[index]
    if (character === '\\') index += 1
    else if (character === '"') quoted = !quoted
    else if (character === '/' && !quoted) return [content.slice(0, index), content.slice(index + 1)]
  }
  return [content]
}

function readStrings(content: string, element: Element): string {
  let text = ''
  for (const [, quoted, attribute] of content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)/g)) {
    if (attribute) text += element.getAttribute(attribute) ?? ''
    else text += quoted?.replace(/\\(.)/g, '$1') ?? ''
  }
  return text
}

/** Whether an element stands on lines of its own, or in a box of its own, so that its text does not run into its neighbours'. */
export function isBlock(element: Element): boolean {
  const { display } = getComputedStyle(element)
  return display !== 'inline' && display !== 'contents' && display !== 'none' && !display.startsWith('ruby')
}
