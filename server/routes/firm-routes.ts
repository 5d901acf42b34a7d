import { randomUUID } from 'node:crypto'
import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { ProblemError } from '../problem-error.ts'

type FirmRoute = 'keepFirmPresets' | 'listFirms' | 'createFirm' | 'addFirmMember'

export function firmRoutes({ stores }: Dependencies): Pick<Handlers, FirmRoute> {
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

    async keepFirmPresets({ reader, params, body }) {
      const mayChange = reader.isSupport || reader.firms.some(({ id }) => id === params.id)
      const firm = mayChange ? await stores.firms.keepPresets(params.id, body.presets) : undefined
      if (!firm) throw new ProblemError('not-found')
      return firm
    },

    async addFirmMember({ reader, params, body }) {
      const firm = await stores.firms.read(params.id)
      const mayChange = reader.isSupport || reader.firms.some(({ id }) => id === params.id)
      if (!firm || !mayChange) throw new ProblemError('not-found')
      const added = await stores.firms.addMember(firm.id, body)
      if (added === 'member-exists') {
        throw new ProblemError('already-exists', { detail: 'The person is a member already.' })
      }
      if (!added) throw new ProblemError('not-found')
      return added
    },
  }
}
