import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import '../styles/new-request.css'
import type { Failure } from '../api.ts'
import { useTexts } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { AdministratorSection } from './administrator-section.tsx'
import { ClientSection } from './client-section.tsx'
import { CurrentFirmSection } from './current-firm-section.tsx'
import type { Draft } from './draft.ts'
import { GrantsSection } from './grants-section.tsx'
import { NewFirmSection } from './new-firm-section.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { describeProblem, type FieldProblems } from './problems.ts'
import type { ChangeDraft } from './use-draft.ts'
import { useFirms } from './use-firms.ts'

interface Props {
  draft: Draft
  change: ChangeDraft
  problems: FieldProblems
  failure: Failure | undefined
  /** Counts the tries that failed: each moves the focus to what is wrong. */
  tries: number
  onSubmit: () => void
  /** What belongs right after the client, such as that it has a request already. */
  aboutClient?: ComponentChildren
  /** The buttons, and what stands around them. */
  children: ComponentChildren
}

/** All that a request asks for, to be filled in or changed. */
export function RequestForm({ draft, change, problems, failure, tries, onSubmit, aboutClient, children }: Props) {
  const texts = useTexts()
  const { firms, update: updateFirm } = useFirms()
  const summary = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (tries > 0) summary.current?.focus()
  }, [tries])
  const problemAt = (pointer: string) => problems[pointer] && describeProblem(problems[pointer], pointer, draft, texts)
  const parts = { draft, change, problemAt, firms, updateFirm }
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <div ref={summary} tabIndex={-1} class="summary">
        {failure && <FailureNotice failure={failure} />}
        <ProblemSummary problems={problems} draft={draft} />
      </div>
      <ClientSection {...parts} />
      {aboutClient}
      <NewFirmSection {...parts} />
      <CurrentFirmSection {...parts} />
      <AdministratorSection {...parts} />
      <GrantsSection {...parts} />
      {children}
    </form>
  )
}
