import type { GuideDraft } from '../../shared/contracts/guide-draft-routes.ts'

/** The draft with another word where the address stands: as whoever made or decided it, and in what was said of it. */
export function replaceAddress(draft: GuideDraft, email: string, substitute: string): GuideDraft {
  const instead = (address: string) => (address === email ? substitute : address)
  const said = <T extends { comment?: string | undefined }>(what: T): T =>
    what.comment === undefined ? what : { ...what, comment: what.comment.replaceAll(email, substitute) }
  const { decided } = draft
  return {
    ...said(draft),
    by: instead(draft.by),
    ...(decided && { decided: { ...said(decided), by: instead(decided.by) } }),
  }
}
