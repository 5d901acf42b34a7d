import { chromium } from 'playwright-core'
import { bundleLocator } from './page/bundle.ts'
const code = await bundleLocator()
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const p = await b.newPage({ viewport: { width: 1440, height: 900 } })
const go = async (f) => {
  await p.goto('file:///work/shared/locator-corpus/admin-templates/' + f)
  await p.evaluate(code)
}
await go('adminlte/3.2.0/index.html')
console.log(
  await p.evaluate(() => {
    const v = locating.open()
    return ['dashboard v1', 'widgets new'].map((n) => {
      const l = { role: 'act', labels: { sv: [n], en: [n] } }
      const x = v.explain(l)
      const e = [...document.querySelectorAll('a')].find(
        (a) => a.textContent.replace(/\s+/g, ' ').trim().toLowerCase() === n,
      )
      const r = e?.getBoundingClientRect()
      return [
        x.filters,
        e?.outerHTML.slice(0, 100),
        JSON.stringify(r),
        r && document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2)?.outerHTML.slice(0, 100),
      ]
    })
  }),
)
await go('gentelella/2.1.0/login.html')
console.log(
  await p.evaluate(() =>
    [...document.querySelectorAll('input[type=password]')].map((e) => [
      JSON.stringify(e.getBoundingClientRect()),
      document
        .elementFromPoint(e.getBoundingClientRect().left + 5, e.getBoundingClientRect().top + 5)
        ?.outerHTML.slice(0, 90),
    ]),
  ),
)
await b.close()
