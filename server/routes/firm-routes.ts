import { randomUUID } from 'node:crypto'
import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { ProblemError } from '../problem-error.ts'

type FirmRoute = 'keepFirmPresets' | 'listFirms' | 'createFirm' | 'addFirmMember' | 'removeFirmMember'

export function firmRoutes({ stores, streams }: Dependencies): Pick<Handlers, FirmRoute> {
  return {
    listFirms: async ({ reader }) => ({ items: reader.isSupport ? await stores.firms.list() : reader.firms }),

    async createFirm({ body, response }) {
      const emails = new Set(body.members.map(({ email }) => email))
      if (emails.size < body.members.length) {
        throw new ProblemError('invalid-request', { detail: 'Two members have the same address.' })
      }
      const { organisationNumber, ...rest } = body
      const firm = { id: randomUUID(), ...rest, ...(organisationNumber && { organisationNumber }) }
      if ((await stores.firms.keep(firm)) === 'name-taken') {
        throw new ProblemError('already-exists', { detail: `A firm named ${body.name} is registered already.` })
      }
      response.set('Location', `/api/v1/firms/${firm.id}`)
      return firm
    },

    async keepFirmPresets({ params, body }) {
      const firm = await stores.firms.keepPresets(params.id, body.presets)
      if (!firm) throw new ProblemError('not-found')
      return firm
    },

    async addFirmMember({ params, body }) {
      const added = await stores.firms.addMember(params.id, body)
      if (added === 'member-exists') {
        throw new ProblemError('already-exists', { detail: 'The person is a member already.' })
      }
      if (!added) throw new ProblemError('not-found')
      streams.endOfPerson(body.email)
      return added
    },

    async removeFirmMember({ params }) {
      const email = params.email.toLowerCase()
      const left = await stores.firms.removeMember(params.id, email)
      if (!left) throw new ProblemError('not-found')
      streams.endOfPerson(email)
      return left
    },
  }
}
