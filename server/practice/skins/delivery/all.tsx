import { usePage } from '../../pages/page.ts'
import type { DeliveryTrait } from '../../pages/trait.ts'

export default {
  Delivery({ label, columns, rows }) {
    const { List } = usePage().traits.list
    return <List label={label} columns={columns} rows={rows} />
  },
} satisfies DeliveryTrait
