import type { Outcome } from '../../../shared/link-request/events.ts'
import { useTexts } from '../language.tsx'

/** How sure it is that something was done; told apart by shape and word, not by colour alone. */
export function EvidenceTag({ outcome }: { outcome: Outcome }) {
  const { request } = useTexts()
  return (
    <span class="evidence" data-outcome={outcome} title={request.outcomes[outcome]}>
      {request.outcomesShort[outcome]}
    </span>
  )
}
