import { expect, it } from 'vitest'
import { KeptOrder } from '../../server/stores/index/kept-order.ts'
import { Random } from '../seeded-random.ts'

const MANY = 5_000

it('thousands come and go, and what is taken, from anywhere and either way, is in order', () => {
  const random = new Random(4310)
  const keys = Array.from({ length: MANY }, () => Math.floor(random.between(0, MANY / 4)))
  const compare = (a: number, b: number) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b
  const order = new KeptOrder(compare)
  const present = new Set(Array.from({ length: 50 }, (_, number) => number))
  order.fill([...present].sort(compare))
  for (let change = 0; change < MANY * 4; change += 1) {
    const number = Math.floor(random.between(0, MANY))
    if (present.delete(number)) order.remove(number)
    else {
      order.add(number)
      present.add(number)
    }
  }
  // A whole stretch of them, from the middle of the order.
  for (const number of present) {
    const key = keys[number] ?? 0
    if (key > MANY / 16 && key < MANY / 5 && present.delete(number)) order.remove(number)
  }
  const sorted = [...present].sort(compare)
  expect(order.take(MANY, () => true, () => false, false)).toEqual(sorted) // oxfmt-ignore
  expect(order.take(MANY, () => true, () => true, true)).toEqual(sorted.toReversed()) // oxfmt-ignore
  const isEven = (number: number) => number % 2 === 0
  for (let key = 0; key < MANY / 4; key += 7) {
    const isBefore = (number: number) => (keys[number] ?? 0) < key
    const after = sorted.filter((number) => !isBefore(number) && isEven(number)).slice(0, 20)
    const before = sorted.filter((number) => isBefore(number) && isEven(number)).slice(-20)
    expect(order.take(20, isEven, isBefore, false)).toEqual(after)
    expect(order.take(20, isEven, isBefore, true)).toEqual(before.toReversed())
  }
})

it('the last one goes, and one comes again', () => {
  const order = new KeptOrder((a, b) => a - b)
  order.add(7)
  order.remove(7)
  expect(order.take(1, () => true, () => true, true)).toEqual([]) // oxfmt-ignore
  order.add(8)
  expect(order.take(1, () => true, () => false, false)).toEqual([8]) // oxfmt-ignore
})
