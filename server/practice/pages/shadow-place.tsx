import { render, type ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { PageContext, usePage } from './page.ts'
import { adoptStyles } from './styles.ts'

/** Draws its children in a shadow root of its own; in the same pass, so that nothing is seen without them. */
export function ShadowPlace({ mode, children }: { mode: ShadowRootMode; children: ComponentChildren }) {
  const page = usePage()
  const host = useRef<HTMLDivElement>(null)
  const root = useRef<ShadowRoot | null>(null)
  useLayoutEffect(() => {
    if (!host.current) return
    if (!root.current) {
      root.current = host.current.attachShadow({ mode })
      adoptStyles(root.current, page.traits)
    }
    render(<PageContext.Provider value={page}>{children}</PageContext.Provider>, root.current)
  })
  useLayoutEffect(
    () => () => {
      if (root.current) render(null, root.current)
    },
    [],
  )
  return <div ref={host} />
}
