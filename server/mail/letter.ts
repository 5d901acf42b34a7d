/** A mail before it has an address: plain paragraphs and at most one thing to press. */
export interface Letter {
  subject: string
  paragraphs: string[]
  action?: { label: string; url: string }
  /** Small print. */
  footer?: string
}

export function renderText({ paragraphs, action, footer }: Letter): string {
  const parts = [
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...(footer ? [`-- \n${footer}`] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Inline styles only: mail programs drop style sheets. */
export function renderHtml({ paragraphs, action, footer }: Letter): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.url)}" style="background:#14532d;color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none;font-weight:bold">${escapeHtml(action.label)}</a></p>`
    : ''
  const small = footer ? `<p style="margin:24px 0 0;font-size:13px;color:#555555">${escapeHtml(footer)}</p>` : ''
  return `<!doctype html><html><body style="font:16px/1.5 sans-serif;color:#1a1a1a;max-width:36em">${paragraphs
    .map(paragraph)
    .join('')}${button}${small}</body></html>`
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
