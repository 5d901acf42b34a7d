import { usePage } from '../../pages/page.ts'
import type { DeliveryTrait } from '../../pages/trait.ts'

const PER_PAGE = 12

export default {
  Delivery({ id, label, columns, rows }) {
    const { model, traits, texts } = usePage()
    const { List } = traits.list
    const { Button } = traits.button
    const pages = Math.ceil(rows.length / PER_PAGE)
    const shown = Math.min(model.state.pages[id] ?? 0, Math.max(0, pages - 1))
    const turn = (by: number) => model.set({ pages: { ...model.state.pages, [id]: shown + by } })
    return (
      <>
        <List label={label} columns={columns} rows={rows.slice(shown * PER_PAGE, (shown + 1) * PER_PAGE)} />
        {pages > 1 && (
          <div class="pager">
            <Button label={texts.previous} part={`previous ${id}`} onPress={() => turn(-1)} isDisabled={shown === 0} />
            <span>{texts.pageOf.replace('{page}', String(shown + 1)).replace('{pages}', String(pages))}</span>
            <Button label={texts.next} part={`next ${id}`} onPress={() => turn(1)} isDisabled={shown === pages - 1} />
          </div>
        )}
      </>
    )
  },
} satisfies DeliveryTrait
