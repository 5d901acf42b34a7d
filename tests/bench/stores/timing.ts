/** The value that `share` of the sorted figures do not exceed. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** How long each of `count` runs took, one after another, in milliseconds. */
export async function timesOf(count: number, run: (index: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < count; index += 1) {
    const began = performance.now()
    await run(index)
    times.push(performance.now() - began)
  }
  return times
}

/** Runs per second with so many at once. */
export async function perSecond(
  count: number,
  atOnce: number,
  run: (index: number) => Promise<unknown>,
): Promise<number> {
  let next = 0
  const began = performance.now()
  const workers = Array.from({ length: atOnce }, async () => {
    while (next < count) {
      next += 1
      await run(next)
    }
  })
  await Promise.all(workers)
  return (count / (performance.now() - began)) * 1_000
}

export const round = (figure: number, digits = 2): number => Number(figure.toFixed(digits))
