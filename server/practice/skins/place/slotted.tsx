import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PlaceTrait } from '../../pages/trait.ts'

/** The view stands in the document and is drawn inside the shadow root of the element around it. */
export default {
  Place({ children }) {
    const host = useRef<HTMLElement>(null)
    useLayoutEffect(() => {
      const root = host.current?.attachShadow({ mode: 'open' })
      const paper = document.createElement('div')
      paper.append(document.createElement('slot'))
      root?.append(paper)
    }, [])
    return <section ref={host}>{children}</section>
  },
} satisfies PlaceTrait
