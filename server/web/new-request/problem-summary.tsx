import { useTexts } from '../language.tsx'
import type { Draft } from './draft.ts'
import { describeProblem, fieldId, nameField, type FieldProblems } from './problems.ts'

/** All that is wrong, at the top, each a link to its field. */
export function ProblemSummary({ problems, draft }: { problems: FieldProblems; draft: Draft }) {
  const texts = useTexts()
  const found = Object.entries(problems)
  if (found.length === 0) return null
  const goTo = (pointer: string) => (event: Event) => {
    event.preventDefault()
    const field = document.getElementById(fieldId(pointer))
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }
  return (
    <div class="notice danger">
      <h2>{texts.newRequest.problemsTitle(found.length)}</h2>
      <ul>
        {found.map(([pointer, code]) => (
          <li key={pointer}>
            <a href={`#${fieldId(pointer)}`} onClick={goTo(pointer)}>
              {nameField(pointer, texts)}
            </a>
            : {describeProblem(code, pointer, draft, texts)}
          </li>
        ))}
      </ul>
    </div>
  )
}
