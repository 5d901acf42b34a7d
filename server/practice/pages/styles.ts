import base from './base.css?inline'
import controls from './controls.css?inline'
import type { ChosenTraits } from './trait.ts'

/**
 * Puts the base style sheet and those of the traits on a document or shadow root. Constructed sheets, because the
 * policy forbids inline ones; made in the root's own window, because a sheet belongs to one document.
 */
export function adoptStyles(root: Document | ShadowRoot, traits: ChosenTraits): void {
  const sheets = [base, controls, ...Object.values(traits).map((trait) => ('css' in trait ? (trait.css ?? '') : ''))]
  root.adoptedStyleSheets = sheets.filter(Boolean).map((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    return sheet
  })
}
