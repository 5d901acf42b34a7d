import type { ListTrait } from '../../pages/trait.ts'

const cellClass = (key: string) => (key === 'programs' ? 'grid-cell grid-wide' : 'grid-cell')

/** Rows and cells by role. */
export default {
  rowHeight: 56,
  headHeight: 40,
  List: ({ label, columns, rows }) => (
    <div role="grid" aria-label={label} class="grid">
      <div role="rowgroup">
        <div role="row" class="grid-row grid-head">
          {columns.map(({ key, title }) => (
            <div role="columnheader" key={key} class={cellClass(key)}>
              {title}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {rows.map(({ key, cells }) => (
          <div role="row" key={key} class="grid-row">
            {columns.map((column) => (
              <div role="gridcell" key={column.key} class={cellClass(column.key)}>
                {cells[column.key]}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  ),
  css: `
    .grid-row { display: flex; align-items: center; min-height: 56px; border-bottom: 1px solid var(--line); }
    .grid-head { min-height: 40px; font-size: 13px; font-weight: 600; color: var(--soft); }
    .grid-cell { flex: 1 1 0; min-width: 0; padding: 4px 8px; overflow-wrap: anywhere; }
    .grid-cell:first-child { flex-grow: 2; }
    .grid-row .grid-wide { flex-grow: 4; }
  `,
} satisfies ListTrait
