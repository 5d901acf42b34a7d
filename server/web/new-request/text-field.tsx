import type { ComponentChildren } from 'preact'
import { Field } from '../layout/field.tsx'
import { fieldId } from './problems.ts'

interface Props {
  /** JSON pointer of the value in the body. */
  pointer: string
  label: string
  hint?: ComponentChildren
  problem: string | undefined
  optional?: boolean
  type?: 'text' | 'email'
  inputMode?: 'numeric'
  /** Id of a datalist. */
  list?: string
  value: string
  onInput: (value: string) => void
  onBlur?: () => void
}

export function TextField({ pointer, label, hint, problem, optional = false, value, onInput, ...input }: Props) {
  return (
    <Field id={fieldId(pointer)} label={label} hint={hint} problem={problem} optional={optional}>
      {(attributes) => (
        <input
          type="text"
          autoComplete="off"
          {...input}
          {...attributes}
          required={!optional}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  )
}
