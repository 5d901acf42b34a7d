import { useEffect, useRef } from 'preact/hooks'

interface Doings {
  move: (step: 1 | -1) => void
  select: () => void
  help: () => void
}

/**
 * `/` goes to the search, `j` and `k` down and up the requests, `x` chooses the one in focus, `?` tells of all this.
 * Enter opens a request, being a link's own key. Off while typing.
 */
export function useBoardKeys(doings: Doings): void {
  const latest = useRef(doings)
  latest.current = doings
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isTyping =
        target.closest('input:not([type=checkbox]), select, textarea, [contenteditable], dialog') !== null
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      const { move, select, help } = latest.current
      const doing = {
        '/': () => document.getElementById('search')?.focus(),
        j: () => move(1),
        k: () => move(-1),
        x: select,
        '?': help,
      }[event.key]
      if (!doing) return
      event.preventDefault()
      doing()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
