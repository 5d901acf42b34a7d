import { afterEach, beforeEach } from 'vitest'
import type { Stores } from '../../../server/stores/stores.ts'

/** Where one store implementation keeps one test's data. */
export interface Home {
  /** Opens what is kept there; again after a close, it is the same data. */
  open(): Promise<Stores>
  remove(): Promise<void>
}

export type MakeHome = () => Promise<Home>

/** Opens fresh stores before each test and closes them after it. */
export function freshStores(makeHome: MakeHome): {
  stores: () => Stores
  reopen: () => Promise<Stores>
  /** The stores as they are, and then opened again. */
  nowAndReopened: () => AsyncGenerator<Stores>
} {
  let home: Home
  let opened: Stores
  beforeEach(async () => {
    home = await makeHome()
    opened = await home.open()
  })
  afterEach(async () => {
    await opened.close()
    await home.remove()
  })
  async function reopen(): Promise<Stores> {
    await opened.close()
    opened = await home.open()
    return opened
  }
  return {
    stores: () => opened,
    reopen,
    async *nowAndReopened() {
      yield opened
      yield await reopen()
    },
  }
}
