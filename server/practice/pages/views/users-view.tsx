import type { MemberAnswer } from '../../contract.ts'
import { usePage } from '../page.ts'
import { MemberList } from './member-list.tsx'
import { SwitchDialog } from './switch-dialog.tsx'

/** "Administrera användare": the users, below them the consultants, and the dialog behind a program icon. */
export function UsersView() {
  const { model, texts, traits, labels } = usePage()
  const { users, notice } = model.state
  const { Heading } = traits.heading
  const { Button } = traits.button
  const { Copies } = traits.copies
  if (!users) return <p class="loading">{notice ? '' : texts.loading}</p>
  const isNotHere = () => model.set({ notice: texts.notHere })
  const button = (label: string, name: string) => <Button label={label} part={name} onPress={isNotHere} />
  const copied = [...users.users, ...users.consultants].slice(0, 40).map(({ name, email }) => {
    return { name, email, programs: users.programs.map(({ label }) => labels.program(label)) }
  })
  const block = (id: string, title: string, members: MemberAnswer[]) => (
    <section class="block">
      <Heading level={2}>{title}</Heading>
      {members.length > 0 || id === 'users' ? (
        <MemberList id={id} label={title} members={members} programs={users.programs} />
      ) : (
        <p class="empty">{texts.noConsultants}</p>
      )}
    </section>
  )
  return (
    <>
      <Copies
        rows={copied}
        menu={[texts.manageUsers, texts.switchCompany, texts.save]}
        headings={[texts.users, texts.consultants]}
      />
      <Heading level={1}>{texts.manageUsers}</Heading>
      <div class="toolbar">
        {button(texts.addUser, 'add-user')}
        {button(texts.addConsultant, 'add-consultant')}
        {button(texts.orderPrograms, 'order-programs')}
        {button(texts.cancelLicences, 'cancel-licences')}
        {traits.saves.hasPageSave && button(texts.save, 'page-save top')}
      </div>
      {block('users', texts.users, users.users)}
      {block('consultants', texts.consultants, users.consultants)}
      {traits.saves.hasPageSave && <div class="toolbar">{button(texts.save, 'page-save')}</div>}
      <SwitchDialog />
    </>
  )
}
