import { expect, it } from 'vitest'
import { sv } from '../../server/web/texts/sv/sv.ts'
import { describeInBrowsers } from './in-browsers.ts'
import { SUPPORT } from './web-service.ts'

const { practice: words } = sv

describeInBrowsers(
  'the practice corner',
  (at) => {
    it('one press makes a link to rehearse, with oneself as everyone, and the way to the practice system', async () => {
      const screen = await at.sitDown(at.support)
      await screen.open('/practice')
      await screen.press(words.start)
      await screen.sees('Klart att öva med')
      const client = (await screen.page.$eval('[role=status] h2', (heading) => heading.textContent)).slice(
        words.ready('').length,
      )
      const address = await screen.page.$eval('[role=status] a.primary', (link) => link.getAttribute('href') ?? '')
      const scene = await (await fetch(new URL('/state.json', address))).text()
      expect(scene).toContain(SUPPORT)
      expect(scene).toContain(client)
      await screen.follow(words.follow)
      await screen.sees(`Din tur: tilldela ${client}`)
    })
  },
  { withPractice: true },
)
