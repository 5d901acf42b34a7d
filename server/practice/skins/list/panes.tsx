import type { Column, ListTrait, Row } from '../../pages/trait.ts'

const HEIGHT = 64

/** A grid whose first column stands still while the rest scrolls sideways: each row is in two panes. */
export default {
  rowHeight: HEIGHT,
  headHeight: 36,
  List: ({ label, columns, rows }) => (
    <div role="grid" class="panes" aria-label={label}>
      <Pane name="panes-still" columns={columns.slice(0, 1)} rows={rows} />
      <Pane name="panes-rest" columns={columns.slice(1)} rows={rows} />
    </div>
  ),
  css: `
    .panes { display: flex; }
    .panes-still { flex: 0 0 250px; border-right: 1px solid var(--line); }
    .panes-rest { flex: 1 1 0; min-width: 0; overflow-x: auto; }
    .panes-line { display: flex; width: max-content; min-width: 100%; height: ${HEIGHT}px; align-items: center; border-top: 1px solid var(--line); }
    .panes-line > * { flex: 1 0 auto; box-sizing: border-box; min-width: 90px; max-height: ${HEIGHT}px; padding: 0 8px; overflow: hidden; }
    .panes-still .panes-line { width: auto; }
    .panes-still .panes-line > * { max-width: 250px; }
    .panes-head { height: 36px; font-size: 12px; color: var(--soft); }
  `,
} satisfies ListTrait

function Pane({ name, columns, rows }: { name: string; columns: Column[]; rows: Row[] }) {
  return (
    <div class={name} role="presentation">
      <div role="row" aria-rowindex={1} class="panes-line panes-head">
        {columns.map(({ key, title }) => (
          <div key={key} role="columnheader">
            {title}
          </div>
        ))}
      </div>
      {rows.map(({ key, cells }, index) => (
        <div key={key} role="row" aria-rowindex={index + 2} class="panes-line">
          {columns.map((column) => (
            <div key={column.key} role="gridcell">
              {cells[column.key]}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}
