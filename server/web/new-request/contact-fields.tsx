import { languageSchema } from '../../../shared/language.ts'
import { useTexts } from '../language.tsx'
import type { Draft } from './draft.ts'
import { fieldId } from './problems.ts'
import type { SectionProps } from './section-props.ts'
import { TextField } from './text-field.tsx'

const LANGUAGE_NAMES = { sv: 'Svenska', en: 'English' }

interface Props extends Pick<SectionProps, 'draft' | 'change' | 'problemAt'> {
  party: 'client' | 'currentFirm'
}

export function ContactFields({ party, draft, change, problemAt }: Props) {
  const { newRequest } = useTexts()
  const contact = draft[party].contact
  const edit = (editContact: (contact: Draft['client']['contact']) => void) =>
    change((next) => editContact(next[party].contact))
  const pointer = `/${party}/contact`
  return (
    <fieldset class="person-fields">
      <legend>{newRequest.contact}</legend>
      <TextField
        pointer={`${pointer}/name`}
        label={newRequest.name}
        problem={problemAt(`${pointer}/name`)}
        value={contact.name}
        onInput={(name) => edit((next) => (next.name = name))}
      />
      <TextField
        pointer={`${pointer}/email`}
        type="email"
        label={newRequest.email}
        problem={problemAt(`${pointer}/email`)}
        value={contact.email}
        onInput={(email) => edit((next) => (next.email = email.trim()))}
      />
      <div class="field">
        <label for={fieldId(`${pointer}/language`)}>{newRequest.contactLanguage}</label>
        <select
          id={fieldId(`${pointer}/language`)}
          value={contact.language}
          onChange={({ currentTarget }) => edit((next) => (next.language = languageSchema.parse(currentTarget.value)))}
        >
          {languageSchema.options.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  )
}
