import type { ComponentChildren } from 'preact'
import { useLanguage } from '../language.tsx'
import { Bar } from './bar.tsx'

/** What was counted, with a bar each. `headedBy`: the id of its heading; `cellsOf`: one cell per column, the first heads the row. */
export function CountTable<Item extends { count: number }>({
  items,
  headedBy,
  columns,
  cellsOf,
}: {
  items: readonly Item[]
  headedBy: string
  columns: readonly string[]
  cellsOf: (item: Item) => readonly ComponentChildren[]
}) {
  const { texts, format } = useLanguage()
  const most = Math.max(1, ...items.map(({ count }) => count))
  return (
    <div class="table-scroll" role="group" aria-labelledby={headedBy} tabIndex={0}>
      <table class="chart-table">
        <thead>
          <tr>
            {[...columns, texts.insight.count].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, number) => {
            const [head, ...cells] = cellsOf(item)
            return (
              <tr key={number}>
                <th scope="row">{head}</th>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
                <td>
                  <Bar share={item.count / most} />
                  {format.number(item.count)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
