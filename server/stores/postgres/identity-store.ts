import type { IdentityStore, StoredAccount, StoredSession } from '../contract/identity-store.ts'
import type { Language } from '../../../shared/language.ts'
import type { Database } from './database.ts'

/** Expired links and sessions are swept up when others are used. */
export function createIdentityStore(database: Database): IdentityStore {
  return {
    async keepLink(hash, { email, requestId, expiresAt }) {
      await database.query(
        `insert into link (hash, email, request_id, expires_at) values ($1, $2, $3, $4)
         on conflict (hash) do update set email = $2, request_id = $3, expires_at = $4`,
        [hash, email, requestId ?? null, expiresAt],
      )
    },
    async takeLink(hash, now) {
      const [link] = await database.query<{ email: string; request_id: string | null; expires_at: number }>(
        'delete from link where hash = $1 returning email, request_id, expires_at',
        [hash],
      )
      await database.query('delete from link where expires_at <= $1', [now])
      if (!link || link.expires_at <= now) return undefined
      const { email, request_id: requestId, expires_at: expiresAt } = link
      return { email, ...(requestId !== null && { requestId }), expiresAt }
    },
    async keepSession(hash, session) {
      await database.query(
        `insert into session (hash, email, expires_at, body) values ($1, $2, $3, $4)
         on conflict (hash) do update set email = $2, expires_at = $3, body = $4`,
        [hash, session.email, session.expiresAt, JSON.stringify(session)],
      )
      await database.query('delete from session where expires_at <= $1', [session.createdAt])
    },
    async readSession(hash, now) {
      const [row] = await database.query<{ body: StoredSession }>(
        'select body from session where hash = $1 and expires_at > $2',
        [hash, now],
      )
      return row?.body
    },
    async touchSession(hash, usedAt) {
      await database.transaction(async (client) => {
        const { rows } = await client.query<{ body: StoredSession }>(
          'select body from session where hash = $1 for update',
          [hash],
        )
        const [row] = rows
        if (!row) return
        await client.query('update session set body = $2 where hash = $1', [
          hash,
          JSON.stringify({ ...row.body, usedAt }),
        ])
      })
    },
    async dropSession(hash) {
      await database.query('delete from session where hash = $1', [hash])
    },
    async sessionsOf(email, now) {
      const rows = await database.query<{ hash: string; body: StoredSession }>(
        'select hash, body from session where email = $1 and expires_at > $2',
        [email, now],
      )
      return rows.map(({ hash, body }) => ({ ...body, hash })).sort((a, b) => b.createdAt - a.createdAt)
    },
    async readAccount(email): Promise<StoredAccount | undefined> {
      const [row] = await database.query<{ name: string | null; language: Language }>(
        'select name, language from account where email = $1',
        [email],
      )
      return row && { email, ...(row.name !== null && { name: row.name }), language: row.language }
    },
    async keepAccount({ email, name, language }) {
      await database.query(
        `insert into account (email, name, language) values ($1, $2, $3)
         on conflict (email) do update set name = $2, language = $3`,
        [email, name?.toWellFormed() ?? null, language],
      )
    },
    async forgetPerson(email) {
      await database.query(
        `with links as (delete from link where email = $1), sessions as (delete from session where email = $1)
         delete from account where email = $1`,
        [email],
      )
    },
  }
}
