import { useEffect } from 'preact/hooks'

/** `/` goes to the search, `j` and `k` down and up the requests; Enter then opens one, being a link. Off while typing. */
export function useBoardKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const isTyping = target.closest('input, select, textarea, [contenteditable], dialog') !== null
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '/') {
        event.preventDefault()
        document.getElementById('search')?.focus()
      }
      if (event.key === 'j' || event.key === 'k') moveBy(event.key === 'j' ? 1 : -1)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}

function moveBy(step: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.request-what a')]
  const current = links.findIndex((link) => link === document.activeElement)
  const next = current === -1 ? (step > 0 ? 0 : links.length - 1) : current + step
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus()
}
