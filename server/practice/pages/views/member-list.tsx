import type { ComponentChildren } from 'preact'
import type { MemberAnswer, ProgramAnswer } from '../../contract.ts'
import { openDialog } from '../model/dialog.ts'
import { usePage } from '../page.ts'
import type { Column } from '../trait.ts'

interface MemberListProps {
  id: string
  label: string
  members: MemberAnswer[]
  programs: ProgramAnswer[]
}

/** People with their program icons, in the columns that the vendor's help pages name. */
export function MemberList({ id, label, members, programs }: MemberListProps) {
  const page = usePage()
  const { texts, labels, traits } = page
  const { Icon, hasColumnPerProgram } = traits.icon
  const { Name } = traits.names
  const { place } = traits.email
  const { Delivery } = traits.delivery
  const inColumn = (column: ProgramAnswer['column']) => programs.filter((program) => program.column === column)

  const icon = (member: MemberAnswer, program: ProgramAnswer) => (
    <Icon
      key={program.label}
      label={labels.program(program.label)}
      abbreviation={labels.abbreviation(program.label, program.abbreviation)}
      part={`icon ${member.email} ${program.label}`}
      isGiven={(member.granted[program.label] ?? []).length > 0}
      isDisabled={!program.mayAdminister}
      onPress={() => void openDialog(page, member, program)}
    />
  )
  const icons = (member: MemberAnswer, column: ProgramAnswer['column']) => (
    <span class="icons">{inColumn(column).map((program) => icon(member, program))}</span>
  )

  const columns: Column[] = [
    { key: 'user', title: texts.user },
    ...(place === 'column' ? [{ key: 'email', title: texts.email }] : []),
    ...(hasColumnPerProgram
      ? inColumn('programs').map(({ label }) => ({
          key: label,
          title: labels.program(label),
          isTurned: true,
          group: texts.programs,
        }))
      : [{ key: 'programs', title: texts.programs }]),
    // The icon may bear no name of its own: then the header is all there is, and it says the program's.
    { key: 'registers', title: hasColumnPerProgram ? labels.program('Register/Övrigt') : texts.registers },
    { key: 'reports', title: hasColumnPerProgram ? labels.program('Rapporter') : texts.reports },
    { key: 'administrator', title: texts.programAdministrator },
    { key: 'sysadmin', title: texts.sysadmin },
  ]
  const rows = members.map((member) => {
    const cells: Record<string, ComponentChildren> = {
      user: (
        <span class="person">
          <Name text={member.name} />
          {place === 'inline' && <span class="person-email">{member.email}</span>}
        </span>
      ),
      email: member.email,
      programs: icons(member, 'programs'),
      registers: icons(member, 'registers'),
      reports: icons(member, 'reports'),
      administrator: member.programAdministratorOf.length > 0 ? texts.yes : '–',
      sysadmin: member.systemAdministrator ? texts.yes : '–',
    }
    if (hasColumnPerProgram) for (const program of inColumn('programs')) cells[program.label] = icon(member, program)
    return { key: member.email, text: `${member.name} ${place === 'none' ? '' : member.email}`, cells }
  })
  return <Delivery id={id} label={label} columns={columns} rows={rows} />
}
