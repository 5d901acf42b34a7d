import { useState } from 'preact/hooks'
import { useLanguage } from '../language.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import { nameField } from '../new-request/problems.ts'
import type { Difference } from './differences.ts'
import { useDescribeValue } from './use-describe-value.ts'

interface Props {
  differences: readonly Difference[]
  isBusy: boolean
  /** Told the pointers for which the other's version was chosen. */
  onChoose: (fromTheirs: ReadonlySet<string>) => void
  onClose: () => void
}

/** Somebody else saved first: both versions of every part that differs, and a choice between them. */
export function ConflictDialog({ differences, isBusy, onChoose, onClose }: Props) {
  const { texts } = useLanguage()
  const words = texts.newRequest
  const describe = useDescribeValue()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(
    () => new Set(differences.filter(({ suggested }) => suggested === 'theirs').map(({ pointer }) => pointer)),
  )
  const choose = (pointer: string, isTheirs: boolean) => {
    const next = new Set(theirs)
    if (isTheirs) next.add(pointer)
    else next.delete(pointer)
    setTheirs(next)
  }
  return (
    <FormDialog
      title={words.conflictTitle}
      lead={words.conflictLead}
      submitText={words.conflictSave}
      isBusy={isBusy}
      onSubmit={() => onChoose(theirs)}
      onClose={onClose}
    >
      {differences.map(({ pointer, ...versions }) => (
        <fieldset key={pointer} class="choices" data-pointer={pointer}>
          <legend>{nameField(pointer, texts)}</legend>
          {(['mine', 'theirs'] as const).map((which) => (
            <label key={which} class="choice">
              <input
                type="radio"
                name={pointer}
                value={which}
                checked={theirs.has(pointer) === (which === 'theirs')}
                onChange={() => choose(pointer, which === 'theirs')}
              />
              <span>
                <strong>{which === 'mine' ? words.conflictMine : words.conflictTheirs}</strong>
                {describe(pointer, versions[which])}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </FormDialog>
  )
}
