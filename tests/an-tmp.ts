import { chromium } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { bundleLocator } from '/work/wt/locator/tests/page/bundle.ts'
const C = '/work/shared/locator-corpus/accname/'
const code = await bundleLocator()
const cases = readFileSync(C + 'cases.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l))
  .filter((c) => 'expectedName' in c)
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const p = await b.newPage()
await p.route('**', (r) => (r.request().url().startsWith('file:') ? r.continue() : r.abort()))
const src = process.argv[2] ?? 'wpt-name'
let last = ''
let ok = 0,
  n = 0
for (const c of cases.filter((c) => c.src === src)) {
  if (src === 'axe-text') {
    await p.setContent(c.test)
    await p.evaluate(code)
  } else if (c.file !== last) {
    await p.goto('file://' + C + c.file, { waitUntil: 'domcontentloaded' }).catch(() => {})
    await p.evaluate(code)
    last = c.file
  }
  const got = await p
    .evaluate((sel) => {
      const [s, i] = sel.split('@')
      const roots = [document]
      for (let k = 0; k < roots.length; k++)
        for (const e of roots[k].querySelectorAll('*')) if (e.shadowRoot) roots.push(e.shadowRoot)
      let e
      try {
        if (i !== undefined) {
          const all = [...document.querySelectorAll(s)]
          e = all[+i]
        } else {
          for (const r of roots) {
            e = r.querySelector(s)
            if (e) break
          }
        }
      } catch (x) {
        return 'BADSEL ' + x
      }
      if (!e) return 'NOEL'
      return locating.announcedName(e)
    }, c.sel)
    .catch((e) => 'ERR ' + e.message.slice(0, 200))
  n++
  if (got === c.expectedName.replace(/\s+/g, ' ').trim()) ok++
  else
    console.log(
      c.file.split('/').pop(),
      c.sel,
      '|',
      c.test.slice(0, 90),
      '| want',
      JSON.stringify(c.expectedName),
      'got',
      JSON.stringify(got),
    )
}
console.log(src, ok, 'of', n)
await b.close()
