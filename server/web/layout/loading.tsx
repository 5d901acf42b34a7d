import { useTexts } from '../language.tsx'

/** Shown (by CSS) only when the wait gets noticeable. */
export function Loading() {
  return (
    <p class="loading" role="status">
      {useTexts().common.loading}
    </p>
  )
}
