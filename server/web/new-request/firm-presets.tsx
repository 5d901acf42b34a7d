import { useState } from 'preact/hooks'
import { type Firm, type Preset } from '../../../shared/contracts/http.ts'
import { presetSchema } from '../../../shared/contracts/firm-routes.ts'
import { call, type Failure } from '../api.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { Field } from '../layout/field.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import { useAccount } from '../session.tsx'
import type { SectionProps } from './section-props.ts'

interface Props extends SectionProps {
  onChosen: (name: string) => void
}

/** The new firm's own suggestions, and a way to keep what is chosen now as one more. */
export function FirmPresets({ draft, change, firms, updateFirm, onChosen }: Props) {
  const { newRequest } = useTexts()
  const account = useAccount()
  const [isNaming, setIsNaming] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const firm = firms.find(({ name }) => name === draft.newFirm.name)
  if (!firm) return null
  const presets = firm.presets ?? []
  const mayChange = account.support || account.firms.some(({ id }) => id === firm.id)
  const keepPresets = async (next: Preset[]) => {
    const kept = await call('keepFirmPresets', { params: { id: firm.id }, body: { presets: next } })
    setFailure(kept.ok ? undefined : kept.failure)
    if (kept.ok) updateFirm(kept.value)
    return kept.ok
  }
  return (
    <div class="firm-presets">
      {failure && <FailureNotice failure={failure} />}
      {presets.length > 0 && (
        <div class="presets" role="group" aria-label={newRequest.presetsOf(firm.name)}>
          {presets.map((preset) => (
            <span key={preset.name} class="preset">
              <button
                type="button"
                class="button"
                onClick={() => {
                  change((next) => (next.grants = structuredClone(preset.grants)))
                  onChosen(preset.name)
                }}
              >
                {preset.name}
              </button>
              {mayChange && (
                <button
                  type="button"
                  class="button quiet"
                  aria-label={newRequest.removePreset(preset.name)}
                  onClick={() => void keepPresets(presets.filter((other) => other !== preset))}
                >
                  ×
                </button>
              )}
            </span>
          ))}
        </div>
      )}
      {mayChange && draft.grants.length > 0 && (
        <button type="button" class="button small quiet" onClick={() => setIsNaming(true)}>
          {newRequest.savePreset}
        </button>
      )}
      {isNaming && (
        <NameDialog
          firm={firm}
          grants={draft.grants}
          onSave={(preset) => keepPresets([...presets.filter(({ name }) => name !== preset.name), preset])}
          onClose={() => setIsNaming(false)}
        />
      )}
    </div>
  )
}

interface NameProps {
  firm: Firm
  grants: Preset['grants']
  onSave: (preset: Preset) => Promise<boolean>
  onClose: () => void
}

function NameDialog({ firm, grants, onSave, onClose }: NameProps) {
  const { newRequest } = useTexts()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    const preset = presetSchema.safeParse({ name, grants })
    setProblem(preset.success ? undefined : newRequest.problems[name.trim() ? 'no-permissions' : 'missing'])
    if (!preset.success) return
    setIsBusy(true)
    await onSave(preset.data)
    onClose()
  }
  return (
    <FormDialog
      title={newRequest.savePreset}
      lead={newRequest.savePresetLead(firm.name)}
      submitText={newRequest.savePreset}
      isBusy={isBusy}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Field id="preset-name" label={newRequest.presetName} problem={problem}>
        {(attributes) => (
          <input
            {...attributes}
            value={name}
            maxLength={200}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
