import type { Response } from 'express'
import type { RequestAnswer } from '../../shared/contracts/http.ts'
import { viewOf } from '../../shared/link-request/view.ts'
import { partiesOf, type Reader } from '../identity/reader.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'

/** A request as this reader gets it. */
export function requestAnswer({ id, revision, state }: StoredRequest, reader: Reader, now: number): RequestAnswer {
  return { ...viewOf(id, revision, state, now), mine: partiesOf(reader, state.details) }
}

export const etagOf = ({ revision }: Pick<StoredRequest, 'revision'>) => `"${revision}"`

/** The same, with its revision as ETag. */
export function answerRequest(response: Response, stored: StoredRequest, reader: Reader, now: number): RequestAnswer {
  response.set('ETag', etagOf(stored))
  return requestAnswer(stored, reader, now)
}
