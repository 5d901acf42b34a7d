/** What CSS writes before or after an element, with its alternative text where one is given (`content: "★" / "Star"`). */
export function pseudoText(element: Element, pseudo: '::before' | '::after'): string {
  const style = getComputedStyle(element, pseudo)
  const { content } = style
  // After a slash outside the quotes stands what it is called.
  const alternative = /^(?:"(?:[^"\\]|\\.)*"|[^"/])*\/(.*)$/s.exec(content)?.[1]
  let text = ''
  for (const [, quoted = ''] of (alternative ?? content).matchAll(/"((?:[^"\\]|\\.)*)"/g))
    text += quoted.replace(/\\(.)/g, '$1')
  return text && style.display !== 'inline' && style.display !== 'contents' ? ` ${text} ` : text
}

/** Whether an element stands on lines of its own, or in a box of its own, so that its text does not run into its neighbours'. */
export function isBlock(element: Element): boolean {
  const { display } = getComputedStyle(element)
  return display !== 'inline' && display !== 'contents'
}
