import { chromium } from 'playwright-core'
import { bundleLocator } from './page/bundle.ts'
import { readPairs, corpusFolder } from './locator/corpus.ts'
import { glossaryOf } from './locator/glossary.ts'
import { runTrials } from './locator/trials.ts'
import { writeFileSync } from 'node:fs'
const folder = corpusFolder()!
const code = await bundleLocator()
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const c of (process.argv[2] ?? 'admin-templates,django-admin,django-xlang').split(',')) {
  let pairs = readPairs(folder, c)
  const n = +(process.argv[3] ?? 0)
  if (n) pairs = pairs.filter((_, i) => i % n === 0)
  const g = glossaryOf([...readPairs(folder, 'django-admin'), ...readPairs(folder, 'django-xlang')])
  const t0 = Date.now()
  const t = await runTrials(b, code, folder, pairs, g, console.log)
  writeFileSync(`/tmp/trials-${c}.json`, JSON.stringify(t, null, 1))
  const present = t.filter((x) => x.pair.new.xpath),
    gone = t.filter((x) => !x.pair.new.xpath)
  const cnt = (a, f) => {
    const o = {}
    for (const x of a) {
      const k = f(x) ?? '-'
      o[k] = (o[k] ?? 0) + 1
    }
    return o
  }
  console.log(
    c,
    'present',
    cnt(present, (x) => (x.refused ? 'refused' : x.present)),
    'right %',
    ((100 * present.filter((x) => x.present === 'right').length) / present.length).toFixed(1),
  )
  console.log(
    ' gone',
    cnt(gone, (x) => (x.refused ? 'refused' : x.present)),
    'removed',
    cnt(present, (x) => x.removed),
    'other',
    cnt(t, (x) => x.otherPage),
  )
  console.log(
    ' refused',
    cnt(
      t.filter((x) => x.refused),
      (x) => x.refused,
    ),
    ' by kind none',
    cnt(
      present.filter((x) => x.present === 'none'),
      (x) => x.pair.kind + ' ' + x.reason,
    ),
    cnt(
      present.filter((x) => x.refused),
      (x) => x.pair.kind + ' ' + x.refused,
    ),
    (Date.now() - t0) / 1000,
    's',
  )
}
await b.close()
