import type { ListTrait } from '../../pages/trait.ts'

/** Items of a list, each with the person first and the rest in a line. */
export default {
  rowHeight: 84,
  headHeight: 0,
  List: ({ label, columns, rows }) => (
    <ul class="items" aria-label={label}>
      {rows.map(({ key, cells }) => (
        <li key={key} class="item">
          <div class="item-who">{cells[columns[0]?.key ?? '']}</div>
          <div class="item-rest">
            {columns.slice(1).map((column) => (
              <span key={column.key} class="item-fact">
                <i>{column.title}:</i> {cells[column.key]}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  ),
  css: `
    .items { margin: 0; padding: 0; list-style: none; }
    .item { min-height: 84px; padding: 8px 4px; border-bottom: 1px dashed #b9c3cb; }
    .item-rest { display: flex; flex-wrap: wrap; gap: 4px 18px; font-size: 14px; }
    .item-fact i { font-style: normal; color: var(--soft); }
  `,
} satisfies ListTrait
