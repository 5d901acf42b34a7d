import { createHash } from 'node:crypto'
import type { Response } from 'express'
import { escapeHtml } from './escape-html.ts'

const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
article{border:1px solid #8886;border-radius:8px;padding:0 1rem;margin:1rem 0}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}
table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8884}
code{font:14px ui-monospace,monospace;overflow-wrap:anywhere}
`
/** The policy names the style by its hash, so that nothing else on the page can style or run. */
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** A small page of our own, without scripts. `body` is HTML: what goes into it is escaped by the caller. */
export function answerPage(response: Response, title: string, body: string, language = 'en'): void {
  response
    .set(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    )
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><h1>${escapeHtml(title)}</h1>${body}</body></html>`,
    )
}
