import type { MeAnswer } from '../../contract.ts'
import { chooseTraits } from '../chosen-traits.ts'
import { createApi, readSkin } from './api.ts'
import { pathOf } from './route.ts'

/** From the address alone: the login page, or the first of the person's companies, where the skin lands. */
export async function goToFirstPage(): Promise<void> {
  const [skin, me] = await Promise.all([readSkin(), createApi(0).read<MeAnswer>('/me')])
  const { landing } = chooseTraits(skin.traits)
  const first = me.ok ? me.value.companies[0] : undefined
  location.replace(first ? pathOf('app', first.token, landing.view) : '/login')
}
