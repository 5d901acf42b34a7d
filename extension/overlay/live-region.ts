/** What a screen reader says: each thing once, in the order in which it happened. */
export interface LiveRegion {
  /** What came of what the person did; said before what comes next. */
  outcome(text: string): void
  /** What stands on the page now; null for nothing. The same again is not said again. */
  says(text: string | null): void
}

/**
 * In milliseconds: readers say only what changes in a region that they have met empty, and what shows for a moment only,
 * while a page settles, is not worth saying.
 */
const SETTLES = 150

/** Writes into an element with the role `status`, whose whole text is read when it changes. */
export function createLiveRegion(element: HTMLElement, signal: AbortSignal): LiveRegion {
  let outcome = ''
  let standing: string | null = null
  let said: string | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))

  function say(): void {
    timer = undefined
    if (standing === null || (standing === said && !outcome)) return
    said = standing
    element.textContent = outcome + standing
    outcome = ''
  }

  return {
    outcome: (text) => {
      outcome += `${text} `
    },
    says(text) {
      if (text !== standing) {
        clearTimeout(timer)
        timer = undefined
      }
      standing = text
      if (text === null) {
        said = null
        element.textContent = ''
      } else if (text !== said || outcome) timer ??= setTimeout(say, SETTLES)
    },
  }
}
