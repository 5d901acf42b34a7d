import type { GuideDraft } from '../../../shared/contracts/guide-draft-routes.ts'
import type { SignedGuide } from '../../../shared/contracts/http.ts'

export interface GuideStore {
  list(): Promise<SignedGuide[]>
  read(id: string): Promise<SignedGuide | undefined>
  /** Every version of the guide, newest first. */
  versions(id: string): Promise<SignedGuide[]>
  /** Answers 'version-taken' unless the version is newer than the kept one. */
  publish(guide: SignedGuide): Promise<'published' | 'version-taken'>
}

export interface GuideDraftStore {
  /** Newest first. */
  list(): Promise<GuideDraft[]>
  read(id: string): Promise<GuideDraft | undefined>
  /** Answers 'known' and keeps nothing when there is a draft with the id. */
  add(draft: GuideDraft): Promise<'added' | 'known'>
  /** Replaces the draft of that id while it is open; answers whether it was. */
  decide(draft: GuideDraft): Promise<boolean>
  /** Puts another word where the address stands. */
  replacePerson(email: string, substitute: string): Promise<void>
}

/** One guide-health event, without page content or persons. */
export interface GuideHealth {
  id: string
  at: number
  guide: string
  version: number
  step: string
  outcome: string
  hint?: string
  browser: string
}

export interface GuideHealthStore {
  /** The same id again changes nothing. */
  add(health: GuideHealth): Promise<void>
  /** Oldest first; with `since`, in milliseconds, only what came then or later. */
  list(since?: number): Promise<GuideHealth[]>
}
