import { Fragment } from 'preact'
import type { ListTrait } from '../../pages/trait.ts'

/** A description list: who it is as a term, and what they have under it. */
export default {
  rowHeight: 96,
  headHeight: 0,
  List: ({ label, columns, rows }) => (
    <dl class="terms" aria-label={label}>
      {rows.map(({ key, cells }) => (
        <Fragment key={key}>
          <dt>{cells[columns[0]?.key ?? '']}</dt>
          {columns.slice(1).map((column) => (
            <dd key={column.key}>
              <small>{column.title}</small> {cells[column.key]}
            </dd>
          ))}
        </Fragment>
      ))}
    </dl>
  ),
  css: `
    .terms { margin: 0; }
    .terms dt { margin-top: 10px; padding-top: 8px; border-top: 1px solid var(--line); font-weight: 600; }
    .terms dd { margin: 2px 0 2px 18px; }
    .terms small { color: var(--soft); }
  `,
} satisfies ListTrait
