import { useState } from 'preact/hooks'
import type { Teachable } from '../../shared/contracts/messages.ts'
import { sayLocator } from '../../shared/guides/say-locator.ts'
import { sayParameters } from '../../shared/guides/say-parameters.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import type { Choice } from './choice.ts'
import type { Proposal, ProposalRefusal } from './propose.ts'
import { TakeDownForm } from './take-down-form.tsx'
import type { TakenDown } from './take-down.ts'
import { teachTexts } from './texts.ts'
import { TrialList } from './trial-list.tsx'
import type { GuideTrial } from './try-guide.ts'

export interface PanelProps {
  teachable: Teachable
  choice: Choice
  proposal: Proposal | { ok: false; reason: ProposalRefusal } | undefined
  /** The guide with what was taught so far, if anything was. */
  taught: Guide | undefined
  trial: GuideTrial | undefined
  isPointing: boolean
  /** What the pointer is on, while pointing. */
  pointedAt: string
  onChoose: (choice: Partial<Choice>) => void
  onPoint: () => void
  takeDown: () => TakenDown
  onClose: () => void
  onSave: (guide: Guide, comment: string) => Promise<{ address: string } | { code: string }>
}

/** The author's panel: what is taught, what it would look for, and how the whole guide would do on this page. */
export function Panel(props: PanelProps) {
  const { teachable, choice, proposal, taught, trial, isPointing, pointedAt, onPoint, onClose } = props
  const { language } = teachable
  const words = teachTexts[language]
  // Accounting systems have their menus of companies at the top right.
  const [isRight, setIsRight] = useState(false)
  if (isPointing) {
    return (
      <section data-part="pointing" aria-label={words.title}>
        <p role="status">
          {words.pointing} {pointedAt && <strong>{pointedAt}</strong>}
        </p>
      </section>
    )
  }
  return (
    <section
      data-part="panel"
      data-side={isRight ? 'right' : 'left'}
      aria-label={words.title}
      onKeyDown={(event) => {
        // The host page has keys of its own.
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
    >
      <header>
        <h2>{words.title}</h2>
        <button type="button" data-action="move" onClick={() => setIsRight(!isRight)}>
          {words.move}
        </button>
        <button type="button" data-action="close" onClick={onClose}>
          {words.close}
        </button>
      </header>
      <p class="calm">{words.intro}</p>
      {teachable.requests.length === 0 ? <p class="warning">{words.noRequests}</p> : <Choices {...props} />}
      {choice.request && choice.step && (
        <button type="button" class="primary" data-action="point" onClick={onPoint}>
          {words.point}
        </button>
      )}
      <div role="status">
        {proposal && !proposal.ok && (
          <p class="warning" data-refusal={proposal.reason}>
            {words.refusals[proposal.reason]}
          </p>
        )}
        {proposal?.ok && (
          <div data-part="proposal" data-fits={proposal.fits}>
            <h3>{words.found}</h3>
            <p>{sayLocator(proposal.target, language)}</p>
            <p class="calm">
              {words.fits(proposal.fits)} {proposal.isKnown && words.known}
            </p>
          </div>
        )}
      </div>
      {choice.request && choice.guide && <TrialList trial={trial} words={words} />}
      {choice.guide && <TakeDownForm words={words} system={choice.guide.system} takeDown={props.takeDown} />}
      {taught && <SaveDraft key={JSON.stringify(taught)} {...props} guide={taught} />}
    </section>
  )
}

function Choices({ teachable, choice, onChoose }: PanelProps) {
  const { guides, requests, language } = teachable
  const words = teachTexts[language]
  const { guide } = choice
  return (
    <>
      <label>
        {words.request}
        <select
          data-field="request"
          value={choice.request?.id}
          onChange={({ currentTarget }) => onChoose({ request: requests.find(({ id }) => id === currentTarget.value) })}
        >
          {requests.map(({ id, client, reference }) => (
            <option key={id} value={id}>
              {client.name} ({reference})
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.guide}
        <select
          data-field="guide"
          value={guide?.id}
          onChange={({ currentTarget }) => onChoose({ guide: guides.find(({ id }) => id === currentTarget.value) })}
        >
          {guides.map(({ id, title, system, version }) => (
            <option key={id} value={id}>
              {title[language]} ({system}, {version})
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.step}
        <select
          data-field="step"
          value={choice.step?.id}
          onChange={({ currentTarget }) =>
            onChoose({ step: guide?.steps.find(({ id }) => id === currentTarget.value) })
          }
        >
          {guide?.steps.map(({ id, title }) => (
            <option key={id} value={id}>
              {sayParameters(title[language], language)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

function SaveDraft({ guide, teachable, onSave }: PanelProps & { guide: Guide }) {
  const words = teachTexts[teachable.language]
  const [comment, setComment] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const [answer, setAnswer] = useState<{ address: string } | { code: string }>()
  const save = async () => {
    setIsBusy(true)
    setAnswer(await onSave(guide, comment.trim()))
    setIsBusy(false)
  }
  const isSaved = answer !== undefined && 'address' in answer
  return (
    <div data-part="save">
      {!isSaved && (
        <>
          <label>
            {words.comment}
            <textarea
              rows={2}
              maxLength={1000}
              value={comment}
              onInput={({ currentTarget }) => setComment(currentTarget.value)}
            />
          </label>
          <button type="button" class="primary" data-action="save" disabled={isBusy} onClick={() => void save()}>
            {words.save}
          </button>
        </>
      )}
      <div role="status">
        {isSaved && (
          <p data-part="saved">
            {words.saved}{' '}
            <a href={answer.address} target="_blank" rel="noreferrer">
              {words.review}
            </a>
          </p>
        )}
        {answer && !isSaved && <p class="warning">{words.failures[answer.code] ?? words.failed(answer.code)}</p>}
      </div>
    </div>
  )
}
