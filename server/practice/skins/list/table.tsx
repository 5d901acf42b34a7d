import type { ListTrait } from '../../pages/trait.ts'

export default {
  rowHeight: 56,
  headHeight: 40,
  List: ({ label, columns, rows }) => (
    <table class="table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, title, isTurned }) => (
            <th scope="col" key={key} class={isTurned ? 'turned' : undefined}>
              {isTurned ? <span class="turned-text">{title}</span> : title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map((column) => (
              <td key={column.key}>{cells[column.key]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ),
} satisfies ListTrait
