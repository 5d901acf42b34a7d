import type { Request, Response } from 'express'
import type { RouteName } from '../../shared/contracts/http.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Reader } from '../identity/reader.ts'

/** What says nothing about anybody but the reader, or about nobody. */
const NOT_NOTED: ReadonlySet<RouteName> = new Set([
  'me',
  'listGuides',
  'readGuideKey',
  'readGuide',
  'recordGuideHealth',
  'leadTimes',
  'guideHealth',
  'listGuideDrafts',
  'readGuideDraft',
  'listGuideVersions',
])

/** Notes a call by somebody signed in, once it is answered: also one that was refused. */
export function noteCall(
  { audit, now }: Pick<Dependencies, 'audit' | 'now'>,
  route: RouteName,
  { email, session }: Reader,
  request: Request,
  response: Response,
): void {
  if (NOT_NOTED.has(route)) return
  const asked = request.params['id']
  response.once('close', () => {
    const about = typeof asked === 'string' ? asked.toLowerCase() : idOfNew(response)
    audit.note({
      at: now(),
      email,
      by: session.kind,
      what: route,
      ...(about !== undefined && { about: about.slice(0, 100) }),
      status: response.statusCode,
    })
  })
}

/** What was created is named by the Location of the answer. */
const idOfNew = (response: Response) => response.get('Location')?.split('/').at(-1)
