import { useState } from 'preact/hooks'
import * as z from 'zod/mini'
import { browserStorage, keep, readKept } from '../kept.ts'
import { useTexts } from '../language.tsx'
import { Field } from '../layout/field.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import { boardAddress, isNarrowed, type BoardQuery } from './board-query.ts'

const KEY = 'kopplingsguiden.views'
const viewsSchema = z.array(z.object({ name: z.string(), address: z.string().check(z.regex(/^\/(\?|$)/)) }))
type View = z.infer<typeof viewsSchema>[number]

/** Selections that this person keeps under a name, in this browser. */
export function SavedViews({ query }: { query: BoardQuery }) {
  const { board, newRequest } = useTexts()
  const [views, setViews] = useState<View[]>(() => readKept(browserStorage, KEY, viewsSchema) ?? [])
  const [isNaming, setIsNaming] = useState(false)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const address = boardAddress(query)
  const change = (next: View[]) => {
    setViews(next)
    keep(browserStorage, KEY, next)
  }
  const save = () => {
    const given = name.trim()
    setProblem(given ? undefined : newRequest.problems.missing)
    if (!given) return
    change([...views.filter((view) => view.name !== given), { name: given, address }])
    setName('')
    setIsNaming(false)
  }
  const maySave = isNarrowed(query) && !views.some((view) => view.address === address)
  if (views.length === 0 && !maySave) return null
  return (
    <nav class="saved-views" aria-label={board.views}>
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            <a href={view.address} aria-current={view.address === address ? 'true' : undefined}>
              {view.name}
            </a>
            <button
              type="button"
              aria-label={board.forgetView(view.name)}
              onClick={() => change(views.filter((other) => other !== view))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {maySave && (
        <button type="button" class="button small quiet" onClick={() => setIsNaming(true)}>
          {board.saveView}
        </button>
      )}
      {isNaming && (
        <FormDialog
          title={board.saveView}
          submitText={board.saveView}
          isBusy={false}
          onSubmit={save}
          onClose={() => setIsNaming(false)}
        >
          <Field id="view-name" label={board.viewName} problem={problem}>
            {(attributes) => (
              <input
                {...attributes}
                value={name}
                maxLength={60}
                onInput={({ currentTarget }) => setName(currentTarget.value)}
              />
            )}
          </Field>
        </FormDialog>
      )}
    </nav>
  )
}
