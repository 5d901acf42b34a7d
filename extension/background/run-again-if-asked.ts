/**
 * `run`, but never twice at once: whoever asks while it runs waits for one more run after it, since the one under way may
 * already have passed what they ask about.
 */
export function runAgainIfAsked(run: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined
  let next: Promise<void> | undefined
  const begin = () => {
    current = run().finally(() => {
      current = undefined
    })
    return current
  }
  return () => {
    if (!current) return begin()
    next ??= current
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return begin()
      })
    return next
  }
}
