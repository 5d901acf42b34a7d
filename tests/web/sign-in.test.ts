import { expect, it } from 'vitest'
import { sv } from '../../server/web/texts/sv/sv.ts'
import { describeInBrowsers } from './in-browsers.ts'
import { SUPPORT } from './web-service.ts'

const { signIn, common, board, join } = sv
const CLIENT = 'karin@bjorkdalen.example'

/** Runs in the page before its own scripts: who is signed in is answered a second after it was asked. */
function answerFirstQuestionLate(): void {
  const fetch = window.fetch.bind(window)
  window.fetch = async (...call) => {
    const answer = await fetch(...call)
    if (answer.status !== 401) return answer
    await new Promise((resolve) => {
      setTimeout(resolve, 1000)
    })
    setTimeout(() => (document.documentElement.dataset['late'] = 'answered'), 100)
    return answer
  }
}

describeInBrowsers('signing in', (at) => {
  const stranger = async (path: string) => {
    const screen = await at.sitDown()
    await screen.open(path)
    return screen
  }

  it('a mailed link leads back to the page that was asked for', async () => {
    const { id } = await at.support.createRequest()
    const screen = await stranger(`/requests/${id}`)
    await screen.sees(signIn.signInFirst)
    await screen.type(signIn.address, SUPPORT)
    const link = await at.service.linkAfter(SUPPORT, () => screen.press(signIn.send))
    await screen.sees(signIn.sent(SUPPORT))
    await screen.open(link)
    await screen.isAt(`/requests/${id}`)
    await screen.sees('Björkdalens Bageri AB')
  })

  it('an invitation leads to the join page, signed in', async () => {
    const { id } = await at.support.createRequest()
    await at.support.call('POST', `/requests/${id}/invitations`, { party: 'client' })
    const [link] = (await at.service.latestMail(CLIENT, ({ links }) => Boolean(links[0]?.includes('/join?')))).links
    const screen = await stranger(link!)
    await screen.isAt(`/join/${id}`)
    await screen.sees(join.hello('Karin Björk'), join.safeTitle)
    expect(screen.page.url()).not.toContain('token')
  })

  it('a link that no longer works offers a new one', async () => {
    const screen = await stranger('/sign-in?token=never-was-one')
    await screen.sees(signIn.usedTitle)
    await screen.type(signIn.address, SUPPORT)
    const link = await at.service.linkAfter(SUPPORT, () => screen.press(signIn.sendNew))
    await screen.sees(signIn.sent(SUPPORT))
    await screen.open(link)
    await screen.sees(board.title, common.signOut)
  })

  it('whoever is signed in stays so when the service answers late that nobody was', async () => {
    const link = await at.service.signInLink(SUPPORT)
    const screen = await at.sitDown(undefined, (page) => page.evaluateOnNewDocument(answerFirstQuestionLate))
    await screen.open(link)
    await screen.sees(board.title, common.signOut)
    await screen.page.waitForFunction(() => document.documentElement.dataset['late'] === 'answered')
    await screen.sees(board.title, common.signOut)
  })

  it('what does not look like an address is told so, and nothing is sent', async () => {
    const screen = await stranger('/sign-in')
    await screen.type(signIn.address, 'karin')
    await screen.press(signIn.send)
    await screen.sees(signIn.addressProblem)
  })

  it('somebody else’s request and an unknown address look the same, and say what to do', async () => {
    const { id } = await at.support.createRequest({
      client: {
        ...(await at.support.createRequest()).client,
        contact: { name: 'Eva', email: 'eva@other.example', language: 'sv' },
      },
    })
    const client = await at.service.signIn(CLIENT)
    const screen = await at.sitDown(client)
    for (const path of [`/requests/${id}`, '/requests/nonsense', '/nowhere']) {
      await screen.open(path)
      await screen.sees(common.notFoundTitle, common.notFoundOtherAccount(CLIENT))
    }
  })

  it('the language that was chosen stays, and mails follow it', async () => {
    const client = await at.service.signIn(CLIENT)
    const screen = await at.sitDown(client)
    await screen.open('/')
    await screen.press('English')
    await screen.sees('Requests', 'Sign out')
    await screen.page.waitForFunction(() => document.documentElement.lang === 'en')
  })
})
