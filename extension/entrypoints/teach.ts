import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createTeachClient } from '../platform/browser-teach-client.ts'
import { markTeaching } from '../platform/overlay-mark.ts'
import { startTeaching } from '../teach/start-teaching.tsx'

// Put on a page only when an author of guides asks for it: nobody else pays for it.
export default defineUnlistedScript(() => {
  const teaching = startTeaching(document, createTeachClient())
  markTeaching(() => teaching.isOpen())
})
