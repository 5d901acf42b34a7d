import type { Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import type { LinkRequestEvent } from '../../shared/link-request/events.ts'
import type { Details } from '../../shared/link-request/schema.ts'
import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { scenarioFor } from '../../server/practice/scenario-for.ts'
import { SUPPORT } from '../../server/practice-cast.ts'
import { startStage } from '../../server/practice-stage.ts'
import { readOptions } from './options.ts'
import { fillRequest } from './fill-request.ts'
import { createPerson, type Person } from './person.ts'
import { createScreenshots } from './screenshots.ts'
import { createTimeline } from './timeline.ts'
import { createVendor } from './vendor.ts'

// `npm run demo`: a whole double link, played by people in real browsers; exits 0 only when it ends as it should.
const options = readOptions(process.argv.slice(2))
const began = performance.now()
const details: Details = { ...defaultDetails, administrator: options.administrator, route: options.route }
const consultant = details.newFirm.consultants[0]
if (!consultant) throw new Error('The request needs a consultant')
const contact = options.administrator === 'client' ? details.client.contact : details.currentFirm.contact

const stage = await startStage({
  practice: {
    language: options.language,
    scenario: scenarioFor(details, {
      linked: false,
      ...(options.stuck === 'not-administrator' && { administratorRole: 'none' }),
    }),
  },
})
const screenshots = createScreenshots(options.pictures)
const vendor = createVendor(stage.practice.url)
const timeline = createTimeline(console.log)
const cast: Person[] = []

async function enter(person: { name: string; email: string }): Promise<Person> {
  const entered = await createPerson(person, stage, { language: options.language, screenshots })
  cast.push(entered)
  return entered
}

/** What support's board gets to see: the request and its history, through the service. */
async function look(support: Person, id: string): Promise<RequestAnswer> {
  const read = async <T>(path: string) =>
    (await (await support.web.context().request.get(`${stage.service.url}/api/v1/requests/${id}${path}`)).json()) as T
  const request = await read<RequestAnswer>('')
  timeline.show(request, (await read<{ items: LinkRequestEvent[] }>('/events')).items)
  return request
}

async function waitFor(support: Person, id: string, what: string, isSo: (request: RequestAnswer) => boolean) {
  const deadline = Date.now() + 30_000
  for (;;) {
    const request = await look(support, id)
    if (isSo(request)) return request
    if (Date.now() > deadline) throw new Error(`The request did not come to ${what}; it is ${request.status}`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function play(): Promise<string[]> {
  console.log(`Service ${stage.service.url}, practice system ${stage.practice.url}`)
  const [support, anna] = await Promise.all([enter(SUPPORT), enter(consultant!)])
  await Promise.all([support.signIn(), anna.signIn()])
  const id = await createRequest(anna)
  await look(support, id)
  await support.web.goto(`${stage.service.url}/`)
  await support.web.locator('.request-row').waitFor()
  await screenshots.take(support.web, 'board at the start')

  if (options.route === 'form') await linkByForm(support, anna, id)
  else await askDigitally(support, anna, id)

  const administrator = await enter(contact)
  await administrator.openMail()
  await administrator.web.locator('.join-page').waitFor()
  await screenshots.take(administrator.web, `${administrator.name} join page`)
  await administrator.connectExtension()
  // On the digital route they approve first; the overlay then leads on to the permissions by itself.
  const isBlocked = () => waitFor(support, id, 'a block', ({ blocked }) => blocked !== undefined)
  const end = await administrator.follow(options.stuck && isBlocked)
  if (options.stuck) {
    const blocked = await isBlocked()
    await openRequest(support, id)
    await screenshots.take(support.web, 'request blocked')
    return checkStuck(blocked, end?.text ?? '')
  }
  await waitFor(support, id, 'awaiting-access', ({ status }) => status === 'awaiting-access')

  await anna.follow()
  const olle = options.administrator === 'client' ? await enter(details.currentFirm.contact) : administrator
  if (olle !== administrator) await olle.openMail()
  if (olle !== administrator) await olle.connectExtension()
  // A current firm that has just granted has the client open, and so has checked it already.
  const { actions } = await look(support, id)
  if (
    actions.some(({ kind, party, state }) => kind === 'check-access' && party === 'current-firm' && state !== 'done')
  ) {
    await olle.follow()
  }
  await waitFor(support, id, 'complete', ({ status }) => status === 'complete')
  await openRequest(support, id)
  await screenshots.take(support.web, 'request complete')
  return vendor.differences(details)
}

/** The form goes to the vendor, who makes the link; the consultant assigns the client to herself. */
async function linkByForm(support: Person, anna: Person, id: string): Promise<void> {
  await sendForm(anna, id)
  await waitFor(support, id, 'awaiting-vendor', ({ status }) => status === 'awaiting-vendor')
  await vendor.makeLink()
  await anna.web.goto(`${stage.service.url}/requests/${id}`)
  await anna.web.locator('[data-action=done][data-action-id=vendor-link], .now-card button.primary').first().click()
  await waitFor(support, id, 'awaiting-assignment', ({ status }) => status === 'awaiting-assignment')
  await anna.connectExtension()
  await anna.follow()
  await waitFor(support, id, 'awaiting-grant', ({ status }) => status === 'awaiting-grant')
}

/** The consultant asks for the link on the accounting system's own pages. */
async function askDigitally(support: Person, anna: Person, id: string): Promise<void> {
  await anna.web.goto(`${stage.service.url}/requests/${id}`)
  await anna.connectExtension()
  await anna.follow()
  const isAsked = ({ actions }: RequestAnswer) =>
    actions.some(({ id, state }) => id === 'request-link' && state === 'done')
  await waitFor(support, id, 'a request for a link', isAsked)
}

async function createRequest({ web }: Person): Promise<string> {
  await screenshots.take(web, 'signed in')
  await web.locator('a[href="/requests/new"]').first().click()
  return fillRequest(web, details, async () => {
    await toTop(web)
    await screenshots.take(web, 'new request')
  })
}

const toTop = (web: Page) => web.evaluate(() => scrollTo(0, 0))

async function openRequest({ web }: Person, id: string): Promise<void> {
  await web.goto(`${stage.service.url}/requests/${id}`)
  await web.locator('.timeline li').first().waitFor()
}

/** Takes the form as it is filled in, "signs" it and sends it in. */
async function sendForm({ web }: Person, id: string): Promise<void> {
  await web.goto(`${stage.service.url}/requests/${id}`)
  const [download] = await Promise.all([web.waitForEvent('download'), web.locator('a[download]').first().click()])
  const signed = await readFile(await download.path())
  await web
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'signed.pdf', mimeType: 'application/pdf', buffer: signed })
  const send = web.locator('.now-card button.primary')
  await send.waitFor()
  await toTop(web)
  await screenshots.take(web, 'form')
  await send.click()
}

function checkStuck(request: RequestAnswer, said: string): string[] {
  const other = options.administrator === 'client' ? details.currentFirm.contact : details.client.contact
  return [
    ...(request.blocked?.reason === 'not-administrator'
      ? []
      : [`The request is blocked by ${request.blocked?.reason}.`]),
    ...(said.includes(other.name) ? [] : [`The overlay does not say to ask ${other.name}: ${said}`]),
  ]
}

const problems = await play().catch(async (error: unknown) => {
  // What everyone sees when it breaks off is the quickest way to know why.
  for (const { name, web } of cast) await screenshots.take(web, `${name} at the end`).catch(() => undefined)
  return [String(error)]
})
for (const problem of problems) console.log(`✗ ${problem}`)
await Promise.all(cast.map((person) => person.close()))
await stage.stop()
const seconds = Math.round((performance.now() - began) / 1000)
console.log(
  `${problems.length === 0 ? '✓ As it should be' : 'Not as it should be'}, ${seconds} s. Screenshots: ${screenshots.folder}`,
)
process.exit(problems.length === 0 ? 0 : 1)
