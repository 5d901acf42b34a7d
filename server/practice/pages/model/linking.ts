import type { LookupAnswer } from '../../contract.ts'
import type { Page } from '../page.ts'
import { visitView } from './visit.ts'

/** A new client on its way: what has been typed and chosen, and what the number turned out to be. */
export interface Linking {
  organisationNumber: string
  subscriptionNumber: string
  /** Undefined until the number has been looked up. */
  found?: LookupAnswer | undefined
  /** The client has a subscription, and that one is meant. */
  isExisting: boolean
  consultant: string
  /** A day (YYYY-MM-DD); empty for when the request is approved. */
  start: string
  startsAtApproval: boolean
}

const EMPTY: Linking = {
  organisationNumber: '',
  subscriptionNumber: '',
  isExisting: false,
  consultant: '',
  start: '',
  startsAtApproval: true,
}

export const beginLinking = ({ model }: Page): void => model.set({ linking: EMPTY, notice: undefined })

export const leaveLinking = ({ model }: Page): void => model.set({ linking: undefined, notice: undefined })

export function changeLinking({ model }: Page, change: Partial<Linking>): void {
  if (model.state.linking) model.set({ linking: { ...model.state.linking, ...change } })
}

/** Looks the organisation number up; a number that nobody has is told at once. */
export async function lookUp(page: Page): Promise<void> {
  const { model, api, texts, traits } = page
  const { linking, route } = model.state
  if (!linking) return
  const path = `/companies/${route.token}/lookup?organisationNumber=${encodeURIComponent(linking.organisationNumber)}`
  const answer = await api.read<LookupAnswer>(path)
  if (!answer.ok) return model.set({ notice: texts.notAllowed })
  if (answer.value.name === null) return model.set({ notice: texts.noSuchNumber })
  model.set({ notice: undefined })
  changeLinking(page, { found: answer.value, isExisting: !traits.linking.hasChoice })
}

export async function sendRequest(page: Page): Promise<void> {
  const { model, api, texts } = page
  const { linking, route } = model.state
  if (!linking) return
  const { organisationNumber, subscriptionNumber, consultant, start, startsAtApproval } = linking
  const answer = await api.write('POST', `/companies/${route.token}/link-requests`, {
    organisationNumber,
    ...(subscriptionNumber ? { subscriptionNumber } : {}),
    consultant,
    start: startsAtApproval || !start ? 'approval' : start,
  })
  if (!answer.ok) return model.set({ notice: texts.notSent })
  model.set({ linking: undefined, notice: texts.requestSent })
  await visitView(page)
}

export async function answerRequest(page: Page, firm: string, isApproved: boolean): Promise<void> {
  const { model, api, texts } = page
  const answer = await api.write('PUT', `/companies/${model.state.route.token}/link-requests`, { firm, isApproved })
  if (!answer.ok) return model.set({ notice: texts.notAllowed })
  model.set({ notice: isApproved ? texts.approved : texts.declined })
  await visitView(page)
}
