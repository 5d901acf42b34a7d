import { render, type FunctionComponent } from 'preact'

/** Draws one of the extension's own pages. */
export function showOwnPage(Page: FunctionComponent): void {
  const element = document.getElementById('page')
  if (element) render(<Page />, element)
}
