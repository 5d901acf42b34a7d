import type { LinkableAnswer, MemberAnswer, ProgramAnswer } from '../../contract.ts'
import { CLIENT_MANAGER } from '../labels.ts'
import type { Page } from '../page.ts'
import type { OpenDialog } from './model.ts'
import { visitView } from './visit.ts'

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((key) => other.includes(key))

/** Opens the dialog behind a program icon. */
export async function openDialog(page: Page, member: MemberAnswer, program: ProgramAnswer): Promise<void> {
  const { model, api, traits } = page
  const empty = { member, program: program.label, isAsking: false, isSaving: false }
  const show = (items: OpenDialog['items'], on: string[]) =>
    model.set({ dialog: { ...empty, items, draft: on, saved: on }, notice: undefined })
  const { token } = model.state.route
  if (program.label === CLIENT_MANAGER) {
    show(undefined, [])
    const answer = await api.read<LinkableAnswer>(
      `/companies/${token}/linkable?email=${encodeURIComponent(member.email)}`,
    )
    if (!answer.ok || model.state.dialog?.member !== member) return
    const { clients } = answer.value
    const items = clients.map((client) => {
      const number = traits.number.show(client.organisationNumber)
      return { key: client.token, label: client.name, ...(number ? { number } : {}) }
    })
    return show(
      items,
      clients.filter(({ isTicked }) => isTicked).map((client) => client.token),
    )
  }
  show(
    program.permissions.map((label) => ({ key: label, label: page.labels.permission(program.label, label) })),
    member.granted[program.label] ?? [],
  )
}

function changeDialog({ model }: Page, change: Partial<OpenDialog>): void {
  if (model.state.dialog) model.set({ dialog: { ...model.state.dialog, ...change } })
}

export function switchItem(page: Page, key: string, isOn: boolean): void {
  const draft = (page.model.state.dialog?.draft ?? []).filter((other) => other !== key)
  changeDialog(page, { draft: isOn ? [...draft, key] : draft })
}

export function switchAll(page: Page, isOn: boolean): void {
  const items = page.model.state.dialog?.items ?? []
  changeDialog(page, { draft: isOn ? items.map(({ key }) => key) : [] })
}

/** Closes the dialog; asks first when something in it has not been saved. */
export function leaveDialog(page: Page): void {
  const { dialog } = page.model.state
  if (dialog && !isSame(dialog.draft, dialog.saved)) changeDialog(page, { isAsking: true })
  else page.model.set({ dialog: undefined })
}

export const discardDialog = (page: Page): void => page.model.set({ dialog: undefined })

export async function saveDialog(page: Page): Promise<void> {
  const { model, api, texts } = page
  const { dialog, route } = model.state
  if (!dialog || dialog.isSaving) return
  changeDialog(page, { isSaving: true, isAsking: false })
  const { email } = dialog.member
  const answer =
    dialog.program === CLIENT_MANAGER
      ? await api.write('PUT', `/companies/${route.token}/assignments`, { email, clients: dialog.draft })
      : await api.write('PUT', `/companies/${route.token}/permissions`, {
          email,
          program: dialog.program,
          permissions: dialog.draft,
        })
  if (!answer.ok) {
    changeDialog(page, { isSaving: false })
    return model.set({ notice: texts.notSaved })
  }
  model.set({ dialog: undefined, notice: texts.saved })
  await visitView(page)
}
