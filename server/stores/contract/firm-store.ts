import type { Preset } from '../../../shared/contracts/http.ts'
import type { Person } from '../../../shared/link-request/schema.ts'

export interface StoredFirm {
  id: string
  name: string
  kind: 'accounting' | 'audit'
  organisationNumber?: string
  members: Person[]
  presets?: Preset[] | undefined
}

export interface FirmStore {
  list(): Promise<StoredFirm[]>
  read(id: string): Promise<StoredFirm | undefined>
  /** The firms that have a member with this address. */
  ofMember(email: string): Promise<StoredFirm[]>
  /** Answers 'name-taken' when another firm has the name, however spelled. */
  keep(firm: StoredFirm): Promise<'kept' | 'name-taken'>
  /** Answers the firm with these presets in place of the earlier ones, or undefined when there is no such firm. */
  keepPresets(id: string, presets: Preset[]): Promise<StoredFirm | undefined>
  /** Answers the firm with the member, or undefined when there is no such firm. */
  addMember(id: string, member: Person): Promise<StoredFirm | 'member-exists' | undefined>
  /** Answers the firm without the member, or undefined when there is no such firm or member. */
  removeMember(id: string, email: string): Promise<StoredFirm | undefined>
}
