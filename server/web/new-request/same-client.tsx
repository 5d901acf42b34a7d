import { useEffect, useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { checkOrganisationNumber } from '../../../shared/organisation-number.ts'
import { call } from '../api.ts'
import { useLanguage } from '../language.tsx'

/** Open requests for the company whose number is being typed: a second one is mostly a mistake. */
export function SameClient({ organisationNumber }: { organisationNumber: string }) {
  const { texts, format } = useLanguage()
  const [found, setFound] = useState<RequestAnswer[]>([])
  const checked = checkOrganisationNumber(organisationNumber)
  const digits = checked.ok ? checked.digits : undefined
  useEffect(() => {
    setFound([])
    if (!digits) return
    const controller = new AbortController()
    const look = async () => {
      const query = { q: digits, open: 'true', limit: '20' }
      const answer = await call('listRequests', { query, signal: controller.signal })
      if (!answer.ok) return
      setFound(answer.value.items.filter(({ client }) => client.organisationNumber === digits))
    }
    void look().catch((error: unknown) => {
      if (!controller.signal.aborted) throw error
    })
    return () => controller.abort()
  }, [digits])
  return (
    <div role="status" class="same-client">
      {found.length > 0 && (
        <div class="notice warning">
          <p>{texts.newRequest.sameClient(found.length)}</p>
          <ul>
            {found.map(({ id, client, newFirm, reference, createdAt, status }) => (
              <li key={id}>
                <a href={`/requests/${id}`} target="_blank" rel="noreferrer">
                  {client.name} – {newFirm.name} ({reference})
                </a>
                , {texts.common.statuses[status].toLowerCase()}, {format.date(createdAt)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
