import { expect, it } from 'vitest'
import { SimulatedOffice } from './simulated-office.ts'

const DAY = 24 * 60 * 60_000

it('reminds nobody who has said no more reminders, and those who have not', async () => {
  // A Monday at ten in Sweden.
  const office = new SimulatedOffice(Date.UTC(2026, 1, 2, 9), () => ({ outcome: 'taken' }), () => false) // oxfmt-ignore
  await office.open()
  await office.create('lisa')
  const declined = await office.create('maja')
  const to = 'maja@client.example'
  await office.record(declined, { type: 'mail.refused', says: 'no-reminders', party: 'client', to })
  for (let day = 0; day < 28; day += 1) {
    await office.tick()
    office.now += DAY
  }
  await office.close()
  expect(new Set(office.left.map((left) => left.to))).toEqual(new Set(['lisa@client.example']))
})
