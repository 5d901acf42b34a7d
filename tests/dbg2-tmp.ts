import { chromium } from 'playwright-core'
import { bundleLocator } from './page/bundle.ts'
const code = await bundleLocator()
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const p = await b.newPage({ viewport: { width: 1440, height: 900 } })
await p.goto('file:///work/shared/locator-corpus/admin-templates/gentelella/2.1.0/login.html')
await p.evaluate(code)
console.log(
  await p.evaluate(() =>
    [...document.querySelectorAll('h1,h2,h3,h4')].map(
      (h) => h.outerHTML + ' ' + h.parentElement.outerHTML.length + ' ' + h.parentElement.className,
    ),
  ),
)
console.log(
  JSON.stringify(
    await p.evaluate(() =>
      ['Welcome Back', 'Login Form', 'Create Account'].map((n) => {
        const l = {
          role: 'field',
          labels: { sv: ['password'], en: ['password'] },
          in: [{ kind: 'block', headed: { sv: [n], en: [n] } }],
        }
        return locating.open().explain(l)
      }),
    ),
    null,
    1,
  ),
)
await b.close()
