import { useState } from 'preact/hooks'
import type { TakenDown } from './take-down.ts'
import type { TeachTexts } from './texts.ts'

interface Props {
  words: TeachTexts
  system: string
  takeDown: () => TakenDown
}

/** Takes the page down as a file to rehearse on. The person says which texts stay, and sees all of the file first. */
export function TakeDownForm({ words, system, takeDown }: Props) {
  const [taken, setTaken] = useState<TakenDown>()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [name, setName] = useState('')
  const [file, setFile] = useState<{ address: string; content: string }>()
  const forget = () => {
    if (file) URL.revokeObjectURL(file.address)
    setFile(undefined)
  }
  const begin = () => {
    const page = takeDown()
    forget()
    setTaken(page)
    setKept(new Set(page.words.filter(({ isLabel }) => isLabel).map(({ text }) => text)))
  }
  const toggle = (text: string) => {
    forget()
    const next = new Set(kept)
    if (!next.delete(text)) next.add(text)
    setKept(next)
  }
  const make = () => {
    if (!taken) return
    const sketch = taken.sketch((text) => kept.has(text), { name: name || 'page', system })
    const content = JSON.stringify(sketch, null, 2)
    setFile({ address: URL.createObjectURL(new Blob([content], { type: 'application/json' })), content })
  }
  return (
    <details data-part="take-down">
      <summary>{words.takeDown}</summary>
      <p class="calm">{words.takeDownIntro}</p>
      <button type="button" data-action="take-down" onClick={begin}>
        {words.takeDownNow}
      </button>
      {taken && (
        <>
          <fieldset>
            <legend>{words.keepWords}</legend>
            {taken.words.map(({ text }) => (
              <label key={text} class="word">
                <input type="checkbox" checked={kept.has(text)} onChange={() => toggle(text)} /> <span>{text}</span>
              </label>
            ))}
          </fieldset>
          <label>
            {words.sketchName}
            <input
              type="text"
              data-field="sketch-name"
              pattern="[a-z][a-z0-9\-]*"
              maxLength={60}
              value={name}
              onInput={({ currentTarget }) => {
                forget()
                setName(currentTarget.value.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-').replace(/^[^a-z]+/, '')) // oxfmt-ignore
              }}
            />
          </label>
          <button type="button" data-action="make-file" onClick={make}>
            {words.makeFile}
          </button>
        </>
      )}
      {file && (
        <div role="status">
          <p class="calm">{words.wholeFile}</p>
          <pre tabIndex={0}>{file.content}</pre>
          <a data-action="save-file" href={file.address} download={`${name || 'page'}.json`}>
            {words.saveFile}
          </a>
        </div>
      )}
    </details>
  )
}
