import { useState } from 'preact/hooks'
import { CATALOGUE, GRANT_PRESETS } from '../../../shared/link-request/catalogue.ts'
import { useLanguage } from '../language.tsx'
import { FirmPresets } from './firm-presets.tsx'
import { ProgramGrant } from './program-grant.tsx'
import { fieldId } from './problems.ts'
import type { SectionProps } from './section-props.ts'

/** What is asked for: from a preset, from the catalogue, or by the names that the page shows. */
export function GrantsSection(props: SectionProps) {
  const { draft, change, problemAt } = props
  const { texts, language } = useLanguage()
  const { newRequest } = texts
  const [chosen, setChosen] = useState<string>()
  const [otherProgram, setOtherProgram] = useState('')
  const catalogued = CATALOGUE.map(({ program }) => program)
  const others = draft.grants.map(({ program }) => program).filter((program) => !catalogued.includes(program))
  const problem = problemAt('/grants')
  const id = fieldId('/grants')
  const addOther = () => {
    const program = otherProgram.trim()
    if (!program) return
    setOtherProgram('')
    change((next) => {
      if (!next.grants.some((grant) => grant.program === program)) next.grants.push({ program, permissions: 'all' })
    })
  }
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {newRequest.grants}
      </h2>
      <p class="hint">{newRequest.grantsLead}</p>
      {problem && <p class="problem">{problem}</p>}
      <div class="presets" role="group" aria-label={newRequest.presets}>
        {GRANT_PRESETS.map((preset) => (
          <button
            key={preset.id}
            type="button"
            class="button"
            onClick={() => {
              change((next) => (next.grants = structuredClone([...preset.grants])))
              setChosen(preset.name[language])
            }}
          >
            {preset.name[language]}
          </button>
        ))}
      </div>
      <FirmPresets {...props} onChosen={setChosen} />
      <p role="status" class="hint">
        {chosen && newRequest.presetChosen(chosen)}
      </p>
      <ul class="programs">
        {[...catalogued, ...others].map((program) => (
          <ProgramGrant key={program} program={program} draft={draft} change={change} problemAt={problemAt} />
        ))}
      </ul>
      <div class="add-row">
        <div class="field">
          <label for="other-program">{newRequest.otherProgram}</label>
          <input
            id="other-program"
            value={otherProgram}
            aria-describedby="other-program-hint"
            onInput={({ currentTarget }) => setOtherProgram(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              addOther()
            }}
          />
        </div>
        <button type="button" class="button" onClick={addOther}>
          {newRequest.addProgram}
        </button>
      </div>
      <p class="hint" id="other-program-hint">
        {newRequest.otherProgramHint}
      </p>
    </section>
  )
}
