import type { Response } from 'express'
import { API_ROOT, ROUTES } from '../../shared/contracts/http.ts'
import { PROBLEMS } from '../../shared/contracts/problems.ts'
import { escapeHtml } from './escape-html.ts'
import { answerPage } from './answer-page.ts'

/** The interface at a glance: every route, and every problem code with an anchor that problem documents point at. */
export function answerDocs(response: Response): void {
  const routes = Object.entries(ROUTES).map(
    ([name, { method, path, summary, access, status }]) =>
      `<tr id="${name}"><td><code>${method} ${escapeHtml(API_ROOT + path)}</code></td><td>${escapeHtml(summary)}</td>` +
      `<td>${access}</td><td>${status}</td></tr>`,
  )
  const problems = Object.entries(PROBLEMS).map(
    ([code, { status, title }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title)}</td></tr>`,
  )
  answerPage(
    response,
    'Kopplingsguiden: the HTTP interface',
    `<p>The whole of it, with every field: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Sign in with a mailed link ` +
      `(session cookie), or send the extension's token as <code>Authorization: Bearer …</code>. What you may not see is 404.</p>` +
      `<h2>Routes</h2><table><tr><th>Route</th><th>What it does</th><th>Who</th><th>Answer</th></tr>${routes.join('')}</table>` +
      `<h2>Problems</h2><p>Errors are RFC 9457 problem documents; <code>code</code> is stable.</p>` +
      `<table><tr><th>Code</th><th>Status</th><th>Meaning</th></tr>${problems.join('')}</table>`,
  )
}
