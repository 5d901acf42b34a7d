import type { Column, ListTrait } from '../../pages/trait.ts'

interface Group {
  title: string
  columns: Column[]
}

/** Neighbouring columns of one group, under the group's header; a column without a group is a group of its own. */
function groupsOf(columns: readonly Column[]): Group[] {
  const groups: Group[] = []
  for (const column of columns) {
    const last = groups.at(-1)
    if (last && column.group && last.title === column.group) last.columns.push(column)
    else groups.push({ title: column.group ?? column.title, columns: [column] })
  }
  return groups
}

function Head({ columns }: { columns: Column[] }) {
  const grouped = columns.filter(({ group }) => group)
  return (
    <thead>
      <tr>
        {groupsOf(columns).map(({ title, columns: inner }) =>
          inner[0]?.group ? (
            <th scope="colgroup" key={title} colSpan={inner.length}>
              {title}
            </th>
          ) : (
            <th scope="col" key={title} rowSpan={grouped.length > 0 ? 2 : 1}>
              {title}
            </th>
          ),
        )}
      </tr>
      {grouped.length > 0 && (
        <tr>
          {grouped.map(({ key, title, isTurned }) => (
            <th scope="col" key={key}>
              {isTurned ? <span class="turned-text">{title}</span> : title}
            </th>
          ))}
        </tr>
      )}
    </thead>
  )
}

/** Two rows of headers with cells that span; the first cell of a row is a header too. */
export default {
  rowHeight: 56,
  headHeight: 74,
  List: ({ label, columns, rows }) => (
    <table class="table grouped">
      <caption>{label}</caption>
      <Head columns={columns} />
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map((column, index) =>
              index === 0 ? (
                <th scope="row" key={column.key} class="grouped-who">
                  {cells[column.key]}
                </th>
              ) : (
                <td key={column.key}>{cells[column.key]}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  ),
  css: `
    .grouped caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .grouped thead th { border: 1px solid var(--line); }
    .table.grouped .grouped-who { font-size: 15px; color: var(--ink); vertical-align: middle; }
  `,
} satisfies ListTrait
