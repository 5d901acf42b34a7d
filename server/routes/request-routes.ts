import { randomUUID } from 'node:crypto'
import { API_ROOT, type RouteQuery } from '../../shared/contracts/http.ts'
import { detailsSchema, type Details } from '../../shared/link-request/schema.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Handlers } from '../http/call.ts'
import { validate } from '../http/validate.ts'
import { partiesOf, scopeOf, type Reader } from '../identity/reader.ts'
import { actorOf, channelOf, eventOf } from '../make-event.ts'
import { ProblemError } from '../problem-error.ts'
import { recordEvents } from '../record-events.ts'
import { createReference } from '../reference.ts'
import { requestsCsv } from '../reports/requests-csv.ts'
import type { RequestQuery, StoredRequest } from '../stores/contract/request-store.ts'
import { answerRequest, etagOf, requestAnswer } from './answer-request.ts'

type RequestRoute = 'createRequest' | 'listRequests' | 'exportRequests' | 'readRequest' | 'updateRequest'

const PAGE = 200

export function requestRoutes(dependencies: Dependencies): Pick<Handlers, RequestRoute> {
  const { stores, now } = dependencies

  const queryOf = (reader: Reader, query: RouteQuery<'listRequests'>): RequestQuery => ({
    ...query,
    scope: scopeOf(reader),
    now: now(),
  })

  async function* everyPage(query: RequestQuery): AsyncGenerator<StoredRequest[]> {
    let cursor: string | null | undefined
    while (cursor !== null) {
      const page = await stores.requests.find({ ...query, limit: PAGE, ...(cursor && { cursor }) })
      yield page.items
      cursor = page.next
    }
  }

  return {
    async createRequest({ reader, body: details, response }) {
      const parties = partiesOf(reader, details)
      if (!reader.isSupport && parties.length === 0) {
        const detail = 'None of the firms is yours, and you are not one of the consultants.'
        throw new ProblemError('invalid-request', {
          detail,
          errors: [{ pointer: '/newFirm/name', code: 'not-your-firm', detail }],
        })
      }
      checkDetails(details)
      const id = randomUUID()
      const role = parties.includes('new-firm') ? 'new-firm' : (parties[0] ?? 'support')
      const actor = actorOf(reader, role, details)
      const fact = { type: 'request.created' as const, reference: createReference(), details }
      const { request } = await recordEvents(dependencies, id, [eventOf(fact, actor, channelOf(reader, role), now())])
      response.set('Location', `${API_ROOT}/requests/${id}`)
      return answerRequest(response, request, reader, now())
    },

    async listRequests({ reader, query }) {
      const { items, next, total } = await stores.requests.find(queryOf(reader, query))
      const at = now()
      return { items: items.map((stored) => requestAnswer(stored, reader, at)), next, total }
    },

    async exportRequests({ reader, query, response }) {
      response.status(200).type('text/csv; charset=utf-8').attachment('kopplingsarenden.csv')
      const { cursor: _ignored, ...all } = queryOf(reader, query)
      await requestsCsv(everyPage(all), reader.language, now(), response)
      return undefined
    },

    readRequest: ({ reader, found, response }) => answerRequest(response, found, reader, now()),

    async updateRequest({ reader, found, body, request, response }) {
      const condition = request.get('If-Match')
      if (condition === undefined) throw new ProblemError('precondition-required')
      if (condition !== etagOf(found)) throw new ProblemError('precondition-failed')
      const details = validate(detailsSchema, { ...found.state.details, ...body })
      checkDetails(details)
      const role = partiesOf(reader, found.state.details).includes('new-firm') ? 'new-firm' : 'support'
      const event = eventOf(
        { type: 'details.changed', details },
        actorOf(reader, role, details),
        channelOf(reader, role),
        now(),
      )
      const { request: changed } = await recordEvents(dependencies, found.id, [event], found.revision)
      return answerRequest(response, changed, reader, now())
    },
  }
}

/** What the schema can't say: actions are told apart by consultant and program, so neither may come twice. */
function checkDetails({ newFirm, grants }: Details): void {
  const twice = (pointer: string, what: string, values: readonly string[]) => {
    if (new Set(values).size === values.length) return
    const detail = `The same ${what} is there twice.`
    throw new ProblemError('invalid-request', { detail, errors: [{ pointer, code: 'repeated', detail }] })
  }
  twice(
    '/newFirm/consultants',
    'consultant',
    newFirm.consultants.map(({ email }) => email),
  )
  twice(
    '/grants',
    'program',
    grants.map(({ program }) => program),
  )
}
