import type { ListTrait } from '../../pages/trait.ts'

const cellClass = (key: string) => (key === 'programs' ? '_1cEl _7wDe' : '_1cEl')

/** Divs in divs with classes that say nothing. */
export default {
  rowHeight: 60,
  headHeight: 36,
  List: ({ columns, rows }) => (
    <div class="_3kPq">
      <div class="_8vBn">
        {columns.map(({ key, title }) => (
          <div key={key} class={cellClass(key)}>
            <span>{title}</span>
          </div>
        ))}
      </div>
      <div>
        {rows.map(({ key, cells }) => (
          <div key={key} class="_5rWx">
            <div class="_5rIn">
              {columns.map((column) => (
                <div key={column.key} class={cellClass(column.key)}>
                  <div>{cells[column.key]}</div>
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  ),
  css: `
    ._8vBn, ._5rIn { display: flex; align-items: center; }
    ._8vBn { min-height: 36px; font-size: 12px; color: var(--soft); }
    ._5rWx { min-height: 60px; border-top: 1px solid var(--line); }
    ._5rIn { min-height: 59px; }
    ._1cEl { flex: 1 1 0; min-width: 0; padding: 0 6px; overflow-wrap: anywhere; }
    ._1cEl:first-child { flex-grow: 2; }
    ._1cEl._7wDe { flex-grow: 4; }
  `,
} satisfies ListTrait
