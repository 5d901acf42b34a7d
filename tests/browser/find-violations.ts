import axe from 'axe-core'

const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** A page of either driver. */
interface Evaluating {
  evaluate(script: string): Promise<unknown>
}

/** Every accessibility violation that axe-core finds on the page as it is, or in what `within` selects, a line each. */
export async function findViolations(
  page: Evaluating,
  { rules = 'all', within }: { rules?: 'all' | 'colours' | 'all but colours'; within?: string } = {},
): Promise<string[]> {
  const options = {
    resultTypes: ['violations'],
    ...(rules === 'colours' && { runOnly: COLOUR_RULES }),
    ...(rules === 'all but colours' && {
      rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])),
    }),
  }
  // As strings to evaluate: the pages' policies rightly stop scripts that are put into them.
  await page.evaluate(`typeof axe === 'object' || (() => { ${axe.source} })()`)
  const where = within ? `{ include: [[${JSON.stringify(within)}]] }` : 'document'
  const found = await page.evaluate(
    `axe.run(${where}, ${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, failureSummary }) => [id, target.join(' '), html, failureSummary].join(': '))))`,
  )
  return found as string[]
}
