import type { ListTrait } from '../../pages/trait.ts'

/** One card a person, what the columns hold below one another. */
export default {
  rowHeight: 0,
  headHeight: 0,
  List: ({ columns, rows }) => (
    <div class="cards">
      {rows.map(({ key, cells }) => (
        <article key={key} class="card">
          <div class="card-head">{cells[columns[0]?.key ?? '']}</div>
          <dl class="card-facts">
            {columns.slice(1).map((column) => (
              <div key={column.key} class="card-fact">
                <dt>{column.title}</dt>
                <dd>{cells[column.key]}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </div>
  ),
  css: `
    .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(290px, 1fr)); gap: 14px; }
    .card { padding: 14px; border: 1px solid var(--line); border-radius: 10px; background: #fafbfc; }
    .card-head { padding-bottom: 8px; font-weight: 600; }
    .card-facts { margin: 0; }
    .card-fact { padding: 4px 0; }
    .card-fact dt { font-size: 12px; color: var(--soft); }
    .card-fact dd { margin: 0; }
  `,
} satisfies ListTrait
