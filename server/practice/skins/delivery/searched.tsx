import { usePage } from '../../pages/page.ts'
import { part } from '../../pages/parts.ts'
import type { Texts } from '../../pages/texts.ts'
import type { DeliveryTrait } from '../../pages/trait.ts'

const MOST = 6

function searchLabel(id: string, texts: Texts): string {
  if (id === 'consultants') return texts.findConsultant
  return id === 'clients' ? texts.findClient : texts.findUser
}

/** The first few; whoever looks for another searches. */
export default {
  Delivery({ id, label, columns, rows }) {
    const { model, traits, texts } = usePage()
    const { List } = traits.list
    const wanted = model.state.searches[id] ?? ''
    const found = rows.filter(({ text }) => text.toLowerCase().includes(wanted.trim().toLowerCase()))
    return (
      <>
        <label class="search">
          {searchLabel(id, texts)}
          <input
            type="search"
            value={wanted}
            ref={part(`search ${id}`)}
            onInput={(event) => model.set({ searches: { ...model.state.searches, [id]: event.currentTarget.value } })}
          />
        </label>
        <List label={label} columns={columns} rows={found.slice(0, MOST)} />
        {found.length > MOST && (
          <p class="lead">
            {texts.someShown.replace('{shown}', String(MOST)).replace('{total}', String(found.length))}
          </p>
        )}
      </>
    )
  },
} satisfies DeliveryTrait
