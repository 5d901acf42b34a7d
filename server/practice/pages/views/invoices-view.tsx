import { usePage } from '../page.ts'

const REFERENCES = ['Anna Berg', 'Ulla Ström', 'Per Näs']
const AMOUNTS = ['12 400,00', '3 150,00', '48 900,50']

/**
 * A page that only looks like the user administration: a list with people's names, namesakes of those in the open
 * company among them, icons named after programs, and Save.
 */
export function InvoicesView() {
  const { model, texts, traits, labels } = usePage()
  const { List } = traits.list
  const { Heading } = traits.heading
  const { Button } = traits.button
  const { Icon } = traits.icon
  const { company, me } = model.state
  const isNotHere = () => model.set({ notice: texts.notHere })
  const columns = [
    { key: 'reference', title: texts.reference },
    { key: 'invoice', title: texts.invoice },
    { key: 'customer', title: texts.customer },
    { key: 'amount', title: texts.amount },
    { key: 'programs', title: texts.paid },
  ]
  const rows = [me?.name ?? '', ...REFERENCES].map((reference, index) => ({
    key: String(index),
    cells: {
      reference,
      invoice: String(1041 + index),
      customer: company?.name ?? '',
      amount: AMOUNTS[index % AMOUNTS.length],
      programs: (
        <Icon
          label={labels.program('Bokföring')}
          abbreviation="Bo"
          part={`invoice-icon ${index}`}
          isGiven={index % 2 === 0}
          onPress={isNotHere}
        />
      ),
    },
  }))
  return (
    <>
      <Heading level={1}>{texts.invoices}</Heading>
      <section class="block">
        <List label={texts.invoices} columns={columns} rows={rows} />
      </section>
      <div class="toolbar">
        <Button label={texts.save} part="invoice-save" onPress={isNotHere} isPrimary />
      </div>
    </>
  )
}
