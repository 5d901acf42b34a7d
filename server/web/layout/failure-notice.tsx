import type { Failure } from '../api.ts'
import { useTexts } from '../language.tsx'

/** What went wrong with a call, in words; refused events say why the request does not allow them. */
export function FailureNotice({ failure, onRetry }: { failure: Failure; onRetry?: () => void }) {
  const { common } = useTexts()
  const reasons = (failure.refusals ?? []).map(({ refusal }) => common.refusals[refusal] ?? refusal)
  for (const { code } of failure.errors ?? []) reasons.push(...[common.uploadProblems[code] ?? []].flat())
  return (
    <div class="notice danger" role="alert" data-failure={failure.code}>
      <p>{[...new Set(reasons)].join(' ') || common.failures[failure.code]}</p>
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {common.tryAgain}
        </button>
      )}
    </div>
  )
}
