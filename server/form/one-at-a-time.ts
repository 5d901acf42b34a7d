/** Runs tasks with the same key one after another, in the order in which they came. */
export function oneAtATime(): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task)
    const settled: Promise<unknown> = turn
      .catch(() => undefined)
      .then(() => last.get(key) === settled && last.delete(key))
    last.set(key, settled)
    return turn
  }
}
