import { useState } from 'preact/hooks'
import '../styles/import.css'
import type { RouteBodyInput } from '../../../shared/contracts/http.ts'
import { call, type Failure } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { toBody } from '../new-request/draft.ts'
import { useFirms } from '../new-request/use-firms.ts'
import { checkFile, MOST_ROWS, type CheckedFile, type CheckedRow } from './check-file.ts'
import { COLUMNS } from './columns.ts'
import { ImportTable, type RowResult } from './import-table.tsx'
import { readOpenNumbers } from './read-open-numbers.ts'
import { Template } from './template.tsx'

/** Many requests from a file: first what each row would become and what is wrong with it, then, if wanted, all that are right. */
export function ImportPage() {
  const { texts, format } = useLanguage()
  const words = texts.importing
  const { firms } = useFirms()
  const [file, setFile] = useState<{ name: string; checked: CheckedFile }>()
  const [failure, setFailure] = useState<Failure>()
  const [results, setResults] = useState<ReadonlyMap<number, RowResult>>(new Map())
  const [isCreating, setIsCreating] = useState(false)

  const check = async (chosen: File | undefined) => {
    if (!chosen) return
    setResults(new Map())
    const open = await readOpenNumbers()
    setFailure(open.ok ? undefined : open.failure)
    if (!open.ok) return
    const presets = firms.flatMap(({ presets }) => presets ?? [])
    setFile({ name: chosen.name, checked: checkFile(await chosen.text(), presets, open.value) })
  }
  const rows = file?.checked.ok ? file.checked.rows : []
  const good = rows.filter((row) => isGood(row) && results.get(row.line)?.state !== 'created')
  const created = [...results.values()].filter(({ state }) => state === 'created').length
  const create = async () => {
    setIsCreating(true)
    for (const { line, draft } of good) {
      const answer = await call('createRequest', { body: toBody(draft) as RouteBodyInput<'createRequest'> })
      const result: RowResult = answer.ok
        ? { state: 'created', id: answer.value.id, reference: answer.value.reference }
        : { state: 'failed', failure: answer.failure }
      setResults((now) => new Map(now).set(line, result))
      if (!answer.ok && answer.failure.code === 'offline') break
    }
    setIsCreating(false)
  }
  return (
    <div class="import-page">
      <PageHeading title={words.title} lead={words.lead} />
      <section class="card">
        <h2>{words.chooseTitle}</h2>
        <p>
          {words.format(
            Object.values(COLUMNS)
              .map(([name]) => name)
              .join(', '),
          )}
        </p>
        <p class="hint">{words.grantsFormat}</p>
        <div class="buttons">
          <label class="button primary">
            <input
              type="file"
              accept=".csv,text/csv"
              class="visually-hidden"
              disabled={isCreating}
              onChange={({ currentTarget }) => {
                void check(currentTarget.files?.[0])
                // So that choosing the same file again, corrected, counts as a choice.
                currentTarget.value = ''
              }}
            />
            {words.choose}
          </label>
          <Template />
        </div>
      </section>
      {failure && <FailureNotice failure={failure} />}
      {file && !file.checked.ok && (
        <p class="notice danger" role="alert">
          {words.fileProblems[file.checked.problem](
            file.checked.problem === 'too-many'
              ? format.number(MOST_ROWS)
              : format.list((file.checked.missing ?? []).map((column) => COLUMNS[column][0])),
          )}
        </p>
      )}
      {file && rows.length > 0 && (
        <section class="card" aria-labelledby="rows-heading">
          <h2 id="rows-heading">{words.rowsTitle(file.name)}</h2>
          <p role="status">
            {created > 0
              ? words.created(format.number(created), format.number(rows.length))
              : words.counted(format.number(good.length), format.number(rows.length - good.length))}
          </p>
          <div class="buttons">
            <button
              type="button"
              class="button primary"
              disabled={isCreating || good.length === 0}
              onClick={() => void create()}
            >
              {isCreating ? words.creating : words.create(format.number(good.length), good.length)}
            </button>
          </div>
          <ImportTable rows={rows} results={results} />
        </section>
      )}
    </div>
  )
}

const isGood = ({ problems, sameAs }: CheckedRow) => Object.keys(problems).length === 0 && sameAs === undefined
