import type { TeachTexts } from './texts.ts'
import type { GuideTrial } from './try-guide.ts'

/** How each step of the guide would fare on the page as it is now. */
export function TrialList({ trial, words }: { trial: GuideTrial | undefined; words: TeachTexts }) {
  if (!trial) return <p class="calm">{words.trialImpossible}</p>
  const { steps, state } = trial
  return (
    <div data-part="trial" data-state={state ?? 'none'}>
      <h3>{words.trial}</h3>
      <p class="calm">{state === undefined ? words.trialNowhere : words.trialState[state]}</p>
      <ol>
        {steps.map(({ id, title, fits, isShown }) => (
          <li key={id} data-step={id} data-fits={fits.join(' ')} data-shown={isShown ? '' : undefined}>
            <span>{title}</span>{' '}
            <span class="calm">
              {words.trialFits(fits)}
              {isShown && ` · ${words.trialNow}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
