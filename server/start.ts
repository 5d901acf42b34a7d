import { readConfig } from './config.ts'
import { explainStartFailure } from './explain-start-failure.ts'
import { EXTENSION, hasDisplay, openChromium } from './open-chromium.ts'
import { keepFirstRequest, SUPPORT } from './practice-cast.ts'
import { startStage } from './practice-stage.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { welcome } from './welcome.ts'

// `npm start`: the service and the practice accounting system, for a newcomer to try everything with made-up firms.
const DEFAULTS = { DATA_DIR: 'data/practice', SUPPORT_EMAILS: SUPPORT.email, LOG_LEVEL: 'warn' }

const read = readConfig({ ...DEFAULTS, ...process.env, PRACTICE: '1' })
if (!read.ok) {
  for (const problem of read.problems) console.error(problem)
  process.exit(1)
}
const stage = await startStage({
  config: read.config,
  prepare: ({ requests }) => keepFirstRequest(requests, Date.now()),
}).catch((error: unknown) => {
  console.error(explainStartFailure(error, read.config))
  process.exit(1)
})

const { service, practice } = stage
const addresses = { service: service.url, outbox: `${service.url}/outbox`, practice: practice.url }
console.log(welcome(addresses))
const chromePath = process.env['CHROME_PATH']
let browser: Awaited<ReturnType<typeof openChromium>> | undefined
// Before the browser opens, which takes seconds: Ctrl-C meanwhile leaves nothing running either.
stopOnSignal(async () => {
  await browser?.close()
  await stage.stop()
})
if (chromePath && hasDisplay()) browser = await openChromium(chromePath, Object.values(addresses))
console.log(
  browser
    ? 'Chromium is open, with the extension loaded.\n'
    : `Open these in Chromium, with the extension: chrome://extensions → "Developer mode" → "Load unpacked" →\n  ${EXTENSION}\n`,
)
