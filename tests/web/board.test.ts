import { beforeAll, expect, it } from 'vitest'
import { sv } from '../../server/web/texts/sv/sv.ts'
import { aDetails } from '../shared/a-link-request.ts'
import { moveTo } from './a-case.ts'
import { describeInBrowsers } from './in-browsers.ts'
import type { Screen } from './screen.ts'
import { SUPPORT, type Caller } from './web-service.ts'

const DAY = 24 * 60 * 60 * 1000
const { board, common } = sv

const named = (name: string) => ({ client: { ...aDetails().client, name } })

describeInBrowsers('the board', (at) => {
  let support: Caller
  beforeAll(async () => {
    await at.support.createRequest(named('Gamla Kvarnen AB'))
    at.service.passTime(9 * DAY)
    support = await at.service.signIn(SUPPORT)
    await moveTo(support, await support.createRequest(named('Älvsborgs Rör AB')), 'assign')
    await support.createRequest(named('Café Kanel AB'))
  })
  const onBoard = async (address = '/') => {
    const screen = await at.sitDown(support)
    await screen.open(address)
    await screen.sees(board.title)
    return screen
  }
  const clients = (screen: Screen) =>
    screen.page.$$eval('.request-what a', (links) => links.map((link) => link.textContent))

  const focused = (screen: Screen) => screen.page.evaluate(() => document.activeElement?.textContent)

  it('shows what stands still first', async () => {
    const screen = await onBoard()
    await screen.sees('Gamla Kvarnen AB', 'Älvsborgs Rör AB', 'Café Kanel AB')
    expect((await clients(screen))[0]).toBe('Gamla Kvarnen AB')
    expect(await screen.page.$eval('[data-group=stalled] h2', (heading) => heading.textContent)).toBe(
      board.stalledHeading,
    )
  })

  it('narrows while one types, and keeps the selection in the address', async () => {
    const screen = await onBoard()
    await screen.sees('Café Kanel AB')
    await screen.type(board.search, 'älvsb')
    await screen.seesNoMore('Café Kanel AB')
    await screen.sees('Älvsborgs Rör AB')
    expect(await clients(screen)).toEqual(['Älvsborgs Rör AB'])
    await screen.isAt(`/?q=${encodeURIComponent('älvsb')}`)
    await screen.page.reload()
    await screen.sees('Älvsborgs Rör AB')
    expect(await clients(screen)).toEqual(['Älvsborgs Rör AB'])
  })

  it('keeps what is typed at the moment the address follows', async () => {
    const screen = await onBoard()
    await screen.sees('Café Kanel AB')
    await screen.page.evaluate(() => {
      const replaceState = history.replaceState.bind(history)
      history.replaceState = (...address) => {
        history.replaceState = replaceState
        replaceState(...address)
        const search = document.querySelector<HTMLInputElement>('#search')
        if (search) search.value = 'älvsb'
        search?.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }
    })
    await screen.type(board.search, 'älvs')
    await screen.isAt(`/?q=${encodeURIComponent('älvsb')}`)
    expect(await screen.page.$eval('#search', (search) => (search as HTMLInputElement).value)).toBe('älvsb')
    await screen.sees('Älvsborgs Rör AB')
  })

  it('keeps every letter that comes before the one before it is painted', async () => {
    const screen = await onBoard()
    await screen.sees('Café Kanel AB')
    await screen.page.evaluate(async () => {
      const search = document.querySelector<HTMLInputElement>('#search')
      for (const letter of 'älvsb') {
        if (search) search.value += letter
        search?.dispatchEvent(new InputEvent('input', { bubbles: true }))
        for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
      }
    })
    await screen.seesNoMore('Café Kanel AB')
    await screen.sees('Älvsborgs Rör AB')
    expect(await screen.page.$eval('#search', (search) => (search as HTMLInputElement).value)).toBe('älvsb')
  })

  it('shows a change in place, and a new request only when asked for', async () => {
    const screen = await onBoard()
    await screen.sees('Café Kanel AB')
    const before = await clients(screen)
    await support.createRequest(named('Aspens Åkeri AB'))
    await screen.sees(board.news(1))
    expect(await clients(screen)).toEqual(before)
    await screen.press(`${board.news(1)}. ${board.showNews}`)
    await screen.sees('Aspens Åkeri AB')
  })

  it('is walked with j, k, Enter and /, and ? tells of them', async () => {
    const screen = await onBoard()
    await screen.sees('Gamla Kvarnen AB')
    await screen.keys('Tab')
    expect(await focused(screen)).toBe(common.skipToContent)
    await screen.keys('j', 'j', 'k')
    await screen.page.waitForFunction(() => document.activeElement?.textContent === 'Gamla Kvarnen AB')
    await screen.keys('/')
    expect(await screen.page.evaluate(() => document.activeElement?.id)).toBe('search')
    await screen.page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await screen.page.keyboard.type('?')
    await screen.sees(...board.keyList.map(({ does }) => does))
    // The browser closes the dialog in its own time; until then it has the keys.
    await screen.keys('Escape')
    await screen.page.waitForFunction(() => !document.querySelector('dialog'))
    await screen.keys('j', 'Enter')
    await screen.isAt(/^\/requests\/[0-9a-f-]{36}$/)
    await screen.page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  })

  it('reminds everyone who is waited on in the chosen requests, after a look at whom', async () => {
    const screen = await onBoard('/?q=kanel')
    await screen.sees('Café Kanel AB')
    await screen.tick(board.choose('Café Kanel AB'))
    await screen.press(board.remind)
    await screen.sees(board.remindTitle('1', 1), 'Karin Björk')
    await screen.pressAt('dialog .button.primary')
    await screen.sees(board.reminded('1', '1'))
    expect((await at.service.latestMail('karin@bjorkdalen.example')).text).toContain('Café Kanel AB')
  })

  it('keeps a selection under a name', async () => {
    const screen = await onBoard('/?waitingOn=new-firm')
    await screen.press(board.saveView)
    await screen.type(board.viewName, 'Vår tur')
    await screen.pressAt('dialog .button.primary')
    await screen.open('/')
    await screen.follow('Vår tur')
    await screen.isAt('/?waitingOn=new-firm')
    await screen.sees('Älvsborgs Rör AB')
    expect(await clients(screen)).toEqual(['Älvsborgs Rör AB'])
  })
})
