import { defaultDetails } from './practice/default-scenario.ts'
import type { Details } from '../shared/link-request/schema.ts'
import type { Reader } from './identity/reader.ts'

/** Sets the practice accounting system up for a request, with everyone logged out; answers where it is. */
export type SetScene = (details: Details) => Promise<string>

/** A link to rehearse: made-up companies, with the reader as everyone who has to do something. */
export function rehearsalFor({ email, name = email, language }: Reader): Details {
  const reader = { name, email }
  const { client, newFirm, currentFirm } = defaultDetails
  return {
    ...defaultDetails,
    client: { ...client, contact: { ...reader, language } },
    newFirm: { ...newFirm, consultants: [reader] },
    currentFirm: { ...currentFirm, contact: { ...reader, language } },
  }
}
