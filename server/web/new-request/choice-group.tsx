import { fieldId } from './problems.ts'

interface Props<T extends string> {
  pointer: string
  legend: string
  lead?: string
  problem: string | undefined
  options: readonly { value: T; label: string; hint?: string }[]
  value: string
  onChoose: (value: T) => void
}

/** One of a few, as radio buttons. */
export function ChoiceGroup<T extends string>({ pointer, legend, lead, problem, options, value, onChoose }: Props<T>) {
  const id = fieldId(pointer)
  const described = [problem && `${id}-problem`, lead && `${id}-lead`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset class="choices" aria-describedby={described} data-invalid={problem ? true : undefined}>
      <legend>{legend}</legend>
      {lead && (
        <p class="hint" id={`${id}-lead`}>
          {lead}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      {options.map((option, index) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={id}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span class="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
