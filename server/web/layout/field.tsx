import type { ComponentChildren } from 'preact'
import { useTexts } from '../language.tsx'

interface Props {
  id: string
  label: string
  hint?: ComponentChildren
  problem?: string | undefined
  optional?: boolean
  /** The control; takes the attributes that tie it to label, hint and problem. */
  children: (attributes: {
    id: string
    'aria-describedby': string | undefined
    'aria-invalid': boolean
  }) => ComponentChildren
}

/** A labelled control with its hint and what is wrong with it. */
export function Field({ id, label, hint, problem, optional, children }: Props) {
  const { common } = useTexts()
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined
  return (
    <div class="field" data-invalid={problem ? true : undefined}>
      <label for={id}>
        {label}
        {optional && <span class="optional"> ({common.optional})</span>}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': Boolean(problem) })}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
