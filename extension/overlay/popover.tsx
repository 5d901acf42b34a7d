import { useState } from 'preact/hooks'
import type { Language } from '../../shared/language.ts'
import type { Contact } from '../../shared/link-request/schema.ts'
import { HandOver } from './hand-over.tsx'
import type { Scene } from './scene.ts'
import { words } from './texts.ts'

/** What a person can do in the popover. */
export interface PopoverActions {
  minimise: () => void
  close: () => void
  doneByHand: () => void
  report: () => void
  keepSurplus: () => void
  handOver: (to: { administrator: 'client' | 'current-firm'; contact?: Contact }) => void
  explain: () => string
}

interface Properties {
  scene: Scene
  language: Language
  actions: PopoverActions
  /** Moves the popover while its head is held. */
  onDrag: (event: PointerEvent) => void
}

export function Popover({ scene, language, actions, onDrag }: Properties) {
  const say = words(language)
  const [panel, setPanel] = useState<'none' | 'help' | 'hand-over' | 'why' | 'reported'>('none')
  const count = scene.lead.guide.steps.length
  const isLost = scene.state === 'not-found' || scene.state === 'hint'
  const client = scene.lead.task.request.client.name
  return (
    <>
      <header onPointerDown={onDrag}>
        <span>
          {say.for(client)}
          {scene.state !== 'done' && ` · ${say.step(scene.index, count)}`}
        </span>
        <button type="button" class="icon" aria-label={say.minimise} title={say.minimise} onClick={actions.minimise}>
          –
        </button>
      </header>
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${scene.state === 'done' ? 100 : Math.round(((scene.index - 1) / count) * 100)}%` }} />
      </div>
      <h2>{scene.title}</h2>
      <p class={scene.state === 'warning' ? 'warning' : undefined}>{scene.text}</p>
      {scene.problem && (
        <p class="warning" role="alert">
          {scene.problem}
        </p>
      )}
      {scene.surplus.length > 0 && (
        <ul>
          {scene.surplus.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      )}
      {scene.checklist.length > 0 && (
        <ul aria-label={say.left}>
          {scene.checklist.map(({ label, isDone }) => (
            <li key={label} data-done={isDone}>
              {label}
              {isDone && <span class="sr"> ({say.ticked})</span>}
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        {scene.state === 'done' && (
          <button type="button" class="primary" onClick={actions.close}>
            {say.doneShort}
          </button>
        )}
        {scene.state === 'warning' && (
          <button type="button" onClick={actions.keepSurplus}>
            {say.keepSurplus}
          </button>
        )}
        {scene.state === 'guiding' && panel === 'none' && (
          <button type="button" class="quiet" onClick={() => setPanel('help')}>
            {say.cantFind}
          </button>
        )}
        {(isLost || panel === 'help') && panel !== 'hand-over' && (
          <>
            <button type="button" onClick={actions.doneByHand}>
              {say.doneByHand}
            </button>
            {scene.lead.guide.audience === 'administrator' && (
              <button type="button" onClick={() => setPanel('hand-over')}>
                {say.notAdministrator}
              </button>
            )}
            <button
              type="button"
              onClick={() => {
                actions.report()
                setPanel('reported')
              }}
            >
              {say.report}
            </button>
            <button type="button" class="quiet" onClick={() => setPanel('why')}>
              {say.why}
            </button>
          </>
        )}
      </div>
      {panel === 'help' && <p class="note">{scene.step.lookFor[language]}</p>}
      {panel === 'reported' && <p class="note">{say.reported}</p>}
      {panel === 'hand-over' && (
        <HandOver scene={scene} language={language} onSend={actions.handOver} onBack={() => setPanel('none')} />
      )}
      {panel === 'why' && <Why text={actions.explain()} copy={say.copy} />}
      <p class="note">{say.vendorNote}</p>
    </>
  )
}

function Why({ text, copy }: { text: string; copy: string }) {
  return (
    <div>
      <pre>{text}</pre>
      <button type="button" onClick={() => void navigator.clipboard.writeText(text).catch(() => undefined)}>
        {copy}
      </button>
    </div>
  )
}
