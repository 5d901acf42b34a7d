/** What a screen reader says: each thing once, in the order in which it happened. */
export interface LiveRegion {
  /** What came of what the person did; said before what comes next. */
  outcome(text: string): void
  /** What stands on the page now; null for nothing. The same again is not said again. */
  says(text: string | null): void
}

/** In milliseconds: readers say only what changes in a region that they have met empty. */
const MET = 100

/** Writes into an element with the role `status`, whose whole text is read when it changes. */
export function createLiveRegion(element: HTMLElement, signal: AbortSignal): LiveRegion {
  let outcome = ''
  let said: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))

  function write(): void {
    timer = undefined
    if (said === null) return
    element.textContent = outcome + said
    outcome = ''
  }

  return {
    outcome: (text) => {
      outcome += `${text} `
    },
    says(text) {
      if (text === said && (text === null || !outcome)) return
      const isNew = said === null
      said = text
      if (text === null) element.textContent = ''
      else if (isNew) timer ??= setTimeout(write, MET)
      else if (timer === undefined) write()
    },
  }
}
