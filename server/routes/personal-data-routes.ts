import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { auditLine, collectPersonalData } from '../personal-data/collect-personal-data.ts'
import { erasePerson } from '../personal-data/erase-person.ts'
import { ProblemError } from '../problem-error.ts'

type PersonalDataRoute = 'exportMyData' | 'exportPersonalData' | 'erasePersonalData' | 'listAudit'

export function personalDataRoutes(dependencies: Dependencies): Pick<Handlers, PersonalDataRoute> {
  const { config, stores, audit, streams, now } = dependencies

  async function collect(email: string) {
    await audit.flush()
    return collectPersonalData(stores, email, now())
  }

  return {
    exportMyData: ({ reader }) => collect(reader.email),

    exportPersonalData: ({ body: { email } }) => collect(email),

    async erasePersonalData({ body: { email } }) {
      if (config.supportEmails.includes(email)) {
        throw new ProblemError('person-needed', { detail: 'Take the address out of SUPPORT_EMAILS first.' })
      }
      await audit.flush()
      const erased = await erasePerson(stores, email, now())
      streams.endOfPerson(email)
      return erased
    },

    async listAudit({ query }) {
      await audit.flush()
      const { items, next } = await stores.audit.find(query)
      return { items: items.map(auditLine), next }
    },
  }
}
