import type { ListTrait } from '../../pages/trait.ts'

/** A person takes two table rows: who it is and, below, what they have. */
export default {
  rowHeight: 96,
  headHeight: 0,
  List: ({ label, columns, rows }) => (
    <table class="table split" aria-label={label}>
      {rows.map(({ key, cells }) => (
        <tbody key={key}>
          <tr>
            <td colSpan={2} class="split-who">
              {cells[columns[0]?.key ?? '']}
            </td>
          </tr>
          <tr>
            <td class="split-indent" />
            <td>
              {columns.slice(1).map((column) => (
                <span key={column.key} class="split-fact">
                  {column.title} {cells[column.key]}
                </span>
              ))}
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  ),
  css: `
    .table.split td { height: auto; border: 0; }
    .split tbody { border-top: 2px solid var(--line); }
    .split-who { font-weight: 600; }
    .split-indent { width: 28px; }
    .split-fact { display: inline-block; margin-right: 16px; }
  `,
} satisfies ListTrait
