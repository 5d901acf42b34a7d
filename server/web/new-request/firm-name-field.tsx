import { useTexts } from '../language.tsx'
import { ChoiceGroup } from './choice-group.tsx'
import type { SectionProps } from './section-props.ts'
import { TextField } from './text-field.tsx'

/** A firm's name, suggested from the registered ones, and its kind, which a registered firm brings along. */
export function FirmNameField({
  party,
  draft,
  change,
  problemAt,
  firms,
}: SectionProps & { party: 'newFirm' | 'currentFirm' }) {
  const { newRequest } = useTexts()
  const list = `${party}-names`
  const rename = (name: string) =>
    change((next) => {
      next[party].name = name
      const known = firms.find((firm) => firm.name === name)
      if (known) next[party].kind = known.kind
    })
  return (
    <>
      <TextField
        pointer={`/${party}/name`}
        label={newRequest.firmName}
        problem={problemAt(`/${party}/name`)}
        list={list}
        value={draft[party].name}
        onInput={rename}
      />
      <datalist id={list}>
        {firms.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <ChoiceGroup
        pointer={`/${party}/kind`}
        legend={newRequest.kind}
        problem={problemAt(`/${party}/kind`)}
        options={(['accounting', 'audit'] as const).map((kind) => ({ value: kind, label: newRequest.kinds[kind] }))}
        value={draft[party].kind}
        onChoose={(kind) => change((next) => (next[party].kind = kind))}
      />
    </>
  )
}
