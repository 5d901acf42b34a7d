import type { ListTrait } from '../../pages/trait.ts'

/** A table for each person, headed by who it is. */
export default {
  rowHeight: 140,
  headHeight: 0,
  List: ({ columns, rows }) => (
    <div>
      {rows.map(({ key, cells }) => (
        <table key={key} class="small-table">
          <tbody>
            <tr>
              <td colSpan={2} class="small-table-who">
                {cells[columns[0]?.key ?? '']}
              </td>
            </tr>
            {columns.slice(1).map((column) => (
              <tr key={column.key}>
                <td>{column.title}</td>
                <td>{cells[column.key]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  ),
  css: `
    .small-table { width: 100%; margin: 0 0 14px; border: 1px solid var(--line); border-collapse: collapse; }
    .small-table td { padding: 3px 8px; vertical-align: top; }
    .small-table td:first-child { width: 180px; color: var(--soft); }
    .small-table td.small-table-who { color: inherit; font-weight: 600; border-bottom: 1px solid var(--line); }
  `,
} satisfies ListTrait
