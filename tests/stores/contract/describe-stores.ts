import { describe } from 'vitest'
import { describeChangesAndJobs } from './changes-and-jobs.ts'
import { describeHistories } from './histories.ts'
import type { MakeHome } from './home.ts'
import { describeLists } from './lists.ts'
import { describeMessagesAndAudit } from './messages-and-audit.ts'
import { describePeopleAndGuides } from './people-and-guides.ts'

/** Everything that `Stores` promises, held against one implementation. */
export function describeStores(name: string, makeHome: MakeHome): void {
  describe(`stores: ${name}`, () => {
    describeHistories(makeHome)
    describeLists(makeHome)
    describePeopleAndGuides(makeHome)
    describeMessagesAndAudit(makeHome)
    describeChangesAndJobs(makeHome)
  })
}
