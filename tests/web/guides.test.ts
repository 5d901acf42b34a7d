import { expect, it } from 'vitest'
import { sv } from '../../server/web/texts/sv/sv.ts'
import type { SignedGuide } from '../../shared/contracts/http.ts'
import { aDraft } from './a-draft.ts'
import { describeInBrowsers } from './in-browsers.ts'
import { SUPPORT } from './web-service.ts'

const OTHER = 'sven@support.example'
const { guides: words } = sv

describeInBrowsers(
  'reviewing a guide',
  (at) => {
    it('shows the difference in words; whoever made it cannot approve it, somebody else can, and it can be taken back', async () => {
      const { support: stina } = at
      const sven = await at.service.signIn(OTHER)
      const draft = await aDraft(stina)
      const newest = async () => (await sven.call<SignedGuide>('GET', '/guides/assign-client')).guide

      const own = await at.sitDown(stina)
      await own.open(`/guides/drafts/${draft.id}`)
      await own.sees(words.needsSomebodyElse)
      expect(await own.text()).not.toContain(words.publish)
      await own.page.browserContext().close()

      const other = await at.sitDown(sven)
      await other.open('/guides')
      await other.follow(words.draftTitle('Tilldela klienten', 2))
      const dialog = words.named.dialog('Klienthanterare')
      await other.sees(
        words.alsoCalled(words.named.element('Spara'), '”Lagra”', words.spoken.sv),
        words.alsoCalled(dialog, '”Byråklienter”', words.spoken.sv),
        'Klicka på Lagra.',
        'Knappen heter Lagra sedan i går.',
      )
      // A dialog's name stands in many conditions, and is said once.
      expect((await other.text()).split(dialog)).toHaveLength(2)
      await other.press(words.publish)
      await other.sees('Publicerad av sven@support.example')
      expect((await newest()).version).toBe(2)

      await other.open('/guides')
      await other.pressAt('[data-guide=assign-client] button')
      await other.press(words.rollBack(1))
      await other.sees(words.noLongerCalled(dialog, '”Byråklienter”', words.spoken.sv))
      await other.press(words.rollBackNow)
      await other.sees(words.about('fortnox', 3, 5))
      const after = await newest()
      expect([after.version, JSON.stringify(after).includes('Byråklienter')]).toEqual([3, false])
    })
  },
  { support: [SUPPORT, OTHER] },
)
