import { sayLocator } from '../../../shared/guides/say-locator.ts'
import { sayParameters } from '../../../shared/guides/say-parameters.ts'
import type { Guide } from '../../../shared/guides/schema.ts'
import { useLanguage } from '../language.tsx'
import { differencesOf, type Difference } from './guide-differences.ts'

interface Props {
  before: Guide
  after: Guide
}

/** What the next version of a guide changes, in sentences. */
export function DifferenceList({ before, after }: Props) {
  const { texts } = useLanguage()
  const differences = differencesOf(before, after)
  if (differences.length === 0) return <p>{texts.guides.same}</p>
  return (
    <ul class="differences">
      {differences.map((difference) => (
        <li key={JSON.stringify(difference)} data-difference={difference.kind}>
          <Sentence difference={difference} guide={after} before={before} />
        </li>
      ))}
    </ul>
  )
}

function Sentence({ difference, guide, before }: { difference: Difference; guide: Guide; before: Guide }) {
  const { texts, language, format } = useLanguage()
  const words = texts.guides
  const say = (text: string) => sayParameters(text, language)
  const titleOf = (id: string) =>
    say([...guide.steps, ...before.steps].find((step) => step.id === id)?.title[language] ?? id)
  const placeOf = (id: string | null) => (id === null ? words.wholeGuide : words.inStep(titleOf(id)))
  switch (difference.kind) {
    case 'names': {
      const { named, known, added, removed, language: spoken, steps } = difference
      const quoted = (labels: readonly string[]) => format.list(labels.map((label) => `”${say(label)}”`))
      const thing = words.named[named](say(known))
      return (
        <>
          <p>
            {added.length > 0 && words.alsoCalled(thing, quoted(added), words.spoken[spoken])}{' '}
            {removed.length > 0 && words.noLongerCalled(thing, quoted(removed), words.spoken[spoken])}
          </p>
          {steps.length > 0 && <p class="hint">{words.inSteps(steps.map(titleOf))}</p>}
        </>
      )
    }
    case 'text':
      return (
        <>
          <p>
            {placeOf(difference.step)}: {words.parts[difference.part] ?? difference.part} (
            {words.spoken[difference.language]})
          </p>
          <BeforeAfter before={say(difference.before)} after={say(difference.after)} />
        </>
      )
    case 'target':
      return (
        <>
          <p>{words.otherTarget(titleOf(difference.step))}</p>
          <BeforeAfter
            before={sayLocator(difference.before, language)}
            after={sayLocator(difference.after, language)}
          />
        </>
      )
    case 'step':
      return <p>{words.stepChanged[difference.change](titleOf(difference.step))}</p>
    case 'rule':
      return (
        <>
          <p>
            {placeOf(difference.step)}: {words.parts[difference.part] ?? difference.part}
          </p>
          <BeforeAfter before={spell(difference.before)} after={spell(difference.after)} />
        </>
      )
  }
}

const spell = (value: unknown) => (value === undefined ? '–' : JSON.stringify(value))

function BeforeAfter({ before, after }: { before: string; after: string }) {
  const { guides: words } = useLanguage().texts
  return (
    <dl class="before-after">
      <dt>{words.before}</dt>
      <dd>{before}</dd>
      <dt>{words.after}</dt>
      <dd>{after}</dd>
    </dl>
  )
}
