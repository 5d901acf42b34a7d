import { chromium } from 'playwright-core'
import { bundleLocator } from './page/bundle.ts'
import { userAdminPage } from './bench/user-admin-page.ts'
const code = await bundleLocator()
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-blink-features='],
})
const p = await b.newPage({ viewport: { width: 1366, height: 768 } })
await p.setContent(userAdminPage(10000))
await p.evaluate(code)
const c = await p.context().newCDPSession(p)
await c.send('Profiler.enable')
await c.send('Profiler.setSamplingInterval', { interval: 100 })
if(process.argv[3])await c.send('Profiler.start')
const mode = process.argv[2]
const r = await p.evaluate((mode) => {
  const same = (...n) => ({ sv: n, en: n })
  const dialog = { kind: 'dialog', about: same('Bokföring') }
  const T = [
    { role: 'act', labels: same('Bygg AB'), in: [{ kind: 'banner' }] },
    {
      role: 'act',
      labels: same('Administrera användare', 'Användare och behörigheter', 'Hantera användare'),
      in: [{ kind: 'menu', of: same('Bygg AB') }],
    },
    {
      role: 'act',
      labels: same('Lön'),
      in: [
        { kind: 'block', headed: same('Konsulter') },
        { kind: 'row', of: same('Anna Berg'), identity: { email: 'anna@byran.example' } },
      ],
    },
    { role: 'toggle', labels: same('Behörighet 7'), in: [dialog] },
    { role: 'act', labels: same('Spara'), in: [dialog] },
  ]
  const out = {}
  const t = (n, f) => {
    const a = performance.now()
    f()
    ;(out[n] ??= []).push(performance.now() - a)
  }
  for (let i = 0; i < 15; i++) {
    const e = new AbortController()
    const v = locating.open({ signal: e.signal })
    t('index', () => v.roots())
    for (const [k, x] of T.entries()) t('cold' + k, () => v.locate(x))
    for (const [k, x] of T.entries()) t('warm' + k, () => v.locate(x))
    for (let j = 0; j < 20; j++) for (const [k, x] of T.entries()) t('warm' + k, () => v.locate(x))
    e.abort()
  }
  return Object.fromEntries(
    Object.entries(out).map(([k, v]) => [
      k,
      [Math.min(...v).toFixed(2), v.sort((a, b) => a - b)[v.length >> 1].toFixed(2)],
    ]),
  )
}, mode)
if(!process.argv[3]){console.log(r);await b.close();process.exit()}
const { profile } = await c.send('Profiler.stop')
console.log(r)
const self = {},
  dt = profile.timeDeltas
const byId = new Map(profile.nodes.map((n) => [n.id, n]))
profile.samples.forEach((id, i) => {
  const n = byId.get(id).callFrame
  const k = n.functionName + ':' + n.lineNumber
  self[k] = (self[k] ?? 0) + dt[i]
})
console.log(
  Object.entries(self)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 25)
    .map(([k, v]) => k + ' ' + (v / 1000).toFixed(1))
    .join('\n'),
)
await b.close()
