/** Attributes that a tooltip is drawn from. */
export const TIPS = [
  'title',
  'data-tooltip',
  'data-tooltip-content',
  'data-title',
  'data-original-title',
  'data-bs-original-title',
  'data-bs-title',
  'data-tip',
  'data-tippy-content',
  'data-hint',
]

/** What is announced for an element by its own label, and what its tooltips show. */
export const hintsOf = (element: Element): string[] =>
  ['aria-label', ...TIPS].flatMap((name) => element.getAttribute(name) ?? [])
