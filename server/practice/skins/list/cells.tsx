import type { ListTrait } from '../../pages/trait.ts'

const widthOf = (key: string) => (key === 'programs' ? '4fr' : '1fr')

/** Cells of one grid, laid out in lines by the style sheet alone: nothing in the markup holds a row together. */
export default {
  rowHeight: 60,
  headHeight: 36,
  List: ({ label, columns, rows }) => (
    <div
      class="cells"
      style={`grid-template-columns: ${['2fr', ...columns.slice(1).map(({ key }) => widthOf(key))].join(' ')}`}
      aria-label={label}
    >
      {columns.map(({ key, title }) => (
        <span key={key} class="cells-head">
          {title}
        </span>
      ))}
      {rows.flatMap(({ key, cells }) =>
        columns.map((column) => <div key={`${key} ${column.key}`}>{cells[column.key]}</div>),
      )}
    </div>
  ),
  css: `
    .cells { display: grid; align-items: stretch; }
    .cells > * { min-width: 0; padding: 8px 6px; overflow-wrap: anywhere; }
    .cells > div { min-height: 44px; border-top: 1px solid var(--line); }
    .cells-head { font-size: 12px; color: var(--soft); }
  `,
} satisfies ListTrait
