import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { Language } from '../../shared/language.ts'
import { isStalled, positionOf } from '../../shared/link-request/position.ts'
import { formatOrganisationNumber } from '../../shared/organisation-number.ts'
import type { StoredRequest } from '../stores/contract/request-store.ts'
import { csvLine } from './csv.ts'

interface Column {
  heading: Record<Language, string>
  read: (request: StoredRequest, now: number, language: Language) => string
}

const yesNo: Record<Language, [string, string]> = { sv: ['nej', 'ja'], en: ['no', 'yes'] }
const details = (read: (details: StoredRequest['state']['details']) => string): Column['read'] => {
  return ({ state }) => read(state.details)
}

const COLUMNS: Column[] = [
  { heading: { sv: 'Ärende', en: 'Reference' }, read: ({ state }) => state.reference },
  { heading: { sv: 'Status', en: 'Status' }, read: ({ state }) => positionOf(state).status },
  { heading: { sv: 'Väntar på', en: 'Waiting on' }, read: ({ state }) => positionOf(state).waitingOn ?? '' },
  { heading: { sv: 'Sedan', en: 'Since' }, read: ({ state }) => state.since },
  {
    heading: { sv: 'Försenat', en: 'Stalled' },
    read: ({ state }, now, language) => yesNo[language][isStalled(state, now) ? 1 : 0],
  },
  { heading: { sv: 'Stopp', en: 'Blocked' }, read: ({ state }) => state.blocked?.reason ?? '' },
  { heading: { sv: 'Klient', en: 'Client' }, read: details(({ client }) => client.name) },
  {
    heading: { sv: 'Organisationsnummer', en: 'Organisation number' },
    read: details(({ client }) => formatOrganisationNumber(client.organisationNumber)),
  },
  {
    heading: { sv: 'Abonnemangsnummer', en: 'Subscription number' },
    read: details(({ client }) => client.subscriptionNumber ?? ''),
  },
  { heading: { sv: 'Ny byrå', en: 'New firm' }, read: details(({ newFirm }) => newFirm.name) },
  {
    heading: { sv: 'Konsulter', en: 'Consultants' },
    read: details(({ newFirm }) => newFirm.consultants.map(({ name }) => name).join(', ')),
  },
  { heading: { sv: 'Nuvarande byrå', en: 'Current firm' }, read: details(({ currentFirm }) => currentFirm.name) },
  { heading: { sv: 'Administratör', en: 'Administrator' }, read: details(({ administrator }) => administrator) },
  { heading: { sv: 'Väg', en: 'Route' }, read: details(({ route }) => route) },
  { heading: { sv: 'Skapat', en: 'Created' }, read: ({ state }) => state.createdAt },
  { heading: { sv: 'Ändrat', en: 'Updated' }, read: ({ state }) => state.updatedAt },
]

/** Writes the pages as a table and ends the file. Excel takes a file for UTF-8 only when it begins with a byte order mark. */
export async function requestsCsv(
  pages: AsyncIterable<StoredRequest[]>,
  language: Language,
  now: number,
  to: Writable,
): Promise<void> {
  to.write(`\uFEFF${csvLine(COLUMNS.map(({ heading }) => heading[language]))}`)
  for await (const page of pages) {
    const lines = page.map((request) => csvLine(COLUMNS.map(({ read }) => read(request, now, language))))
    if (!to.write(lines.join(''))) await Promise.race([once(to, 'drain'), once(to, 'close')])
    if (to.destroyed) return
  }
  to.end()
}
