import { useId } from 'preact/hooks'
import { part } from '../../pages/parts.ts'
import type { ToggleTrait } from '../../pages/trait.ts'

/** PÅ and AV beside each other. */
export default {
  Toggle({ children, isOn, words, onChange, part: name }) {
    const group = useId()
    const radio = (word: string, value: boolean) => (
      <label class="radio-label">
        <input
          type="radio"
          name={group}
          checked={isOn === value}
          onChange={() => onChange(value)}
          ref={part(value ? name : `off ${name}`)}
        />
        {word}
      </label>
    )
    return (
      <div class="radio-line">
        <span class="radio-name">{children}</span>
        <span class="radio-pair">
          {radio(words.on, true)}
          {radio(words.off, false)}
        </span>
      </div>
    )
  },
  css: `
    .radio-line { display: flex; justify-content: space-between; gap: 12px; }
    .radio-pair { display: inline-flex; flex: none; gap: 12px; }
    .radio-label { display: inline-flex; gap: 4px; align-items: center; }
  `,
} satisfies ToggleTrait
