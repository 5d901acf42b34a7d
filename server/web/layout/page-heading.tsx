import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useTexts } from '../language.tsx'

/** Whether an earlier page has had a heading: the first one leaves the focus at the top, for the link that skips. */
let hasNavigated = false

interface Props {
  title: string
  eyebrow?: ComponentChildren
  lead?: ComponentChildren
  actions?: ComponentChildren
}

/** A page's heading; names the document, and takes focus after a navigation so that screen readers hear of the new page. */
export function PageHeading({ title, eyebrow, lead, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { product } = useTexts().common
  useLayoutEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  useLayoutEffect(() => {
    if (hasNavigated) heading.current?.focus({ preventScroll: true })
    hasNavigated = true
  }, [])
  return (
    <div class="page-heading">
      <div>
        {eyebrow && <p class="eyebrow">{eyebrow}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      {actions && <div class="page-actions">{actions}</div>}
    </div>
  )
}
