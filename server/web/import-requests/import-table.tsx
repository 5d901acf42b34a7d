import { useLanguage } from '../language.tsx'
import type { Failure } from '../api.ts'
import { describeProblem, nameField, problemsOf } from '../new-request/problems.ts'
import type { CheckedRow } from './check-file.ts'

export type RowResult = { state: 'created'; id: string; reference: string } | { state: 'failed'; failure: Failure }

interface Props {
  rows: readonly CheckedRow[]
  /** By line, of those that were tried. */
  results: ReadonlyMap<number, RowResult>
}

/** Each row of the file with what it would become, or what is wrong with it. */
export function ImportTable({ rows, results }: Props) {
  const { importing } = useLanguage().texts
  return (
    <div class="table-scroll" role="group" aria-labelledby="rows-heading" tabIndex={0}>
      <table class="import-table">
        <thead>
          <tr>
            <th scope="col">{importing.line}</th>
            <th scope="col">{importing.client}</th>
            <th scope="col">{importing.newFirm}</th>
            <th scope="col">{importing.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} data-line={row.line}>
              <td>{row.line}</td>
              <th scope="row">{row.draft.client.name || '–'}</th>
              <td>{row.draft.newFirm.name || '–'}</td>
              <td>
                <RowOutcome row={row} result={results.get(row.line)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RowOutcome({ row, result }: { row: CheckedRow; result: RowResult | undefined }) {
  const { texts } = useLanguage()
  const { importing, common } = texts
  const { draft, sameAs, isOpenAlready } = row
  if (result?.state === 'created') return <a href={`/requests/${result.id}`}>{importing.createdAs(result.reference)}</a>
  const found = result ? { ...row.problems, ...problemsOf(result.failure) } : row.problems
  const problems = Object.entries(found)
  return (
    <>
      {problems.length > 0 && (
        <ul class="row-problems">
          {problems.map(([pointer, code]) => (
            <li key={pointer}>
              {nameField(pointer, texts)}: {describeProblem(code, pointer, draft, texts)}
            </li>
          ))}
        </ul>
      )}
      {result && problems.length === 0 && <span class="problem">{common.failures[result.failure.code]}</span>}
      {sameAs !== undefined && <span class="problem">{importing.sameAs(sameAs)}</span>}
      {isOpenAlready && <span class="tag warning">{importing.openAlready}</span>}
      {!result && problems.length === 0 && sameAs === undefined && <span class="tag good">{importing.good}</span>}
    </>
  )
}
