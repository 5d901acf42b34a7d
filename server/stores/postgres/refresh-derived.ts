import { fold } from '../../../shared/link-request/lifecycle.ts'
import type { Log } from '../../log.ts'
import type { Database } from './database.ts'
import { derivedBy, readHistory, requestValues, UPDATE_REQUEST, UPSERT_SEARCH } from './request-rows.ts'

const AT_ONCE = 200

/** Works out again what an earlier release had worked out; reads do so by themselves meanwhile, lists don't. */
export async function refreshDerived(database: Database, log: Log, signal: AbortSignal): Promise<void> {
  let refreshed = 0
  while (!signal.aborted) {
    const rows = await database.query<{ id: string; revision: number }>(
      'select id, revision from request where derived_by <> $1 limit $2',
      [derivedBy, AT_ONCE],
    )
    for (const { id, revision } of rows) {
      const state = fold(await readHistory(database, id, revision))
      if (!state) throw new Error(`The history of ${id} does not begin with request.created`)
      await database.query(
        `with written as (${UPDATE_REQUEST} and revision = $2 returning id) ${UPSERT_SEARCH}`,
        requestValues(id, revision, state),
      )
    }
    refreshed += rows.length
    if (rows.length < AT_ONCE) break
  }
  if (refreshed > 0) log.info({ requests: refreshed }, 'What lists show was worked out again')
}
