import { useState } from 'preact/hooks'
import type { RouteAnswer } from '../../../shared/contracts/http.ts'
import type { Guide } from '../../../shared/guides/schema.ts'
import { call, type Failure } from '../api.ts'
import { useLanguage } from '../language.tsx'
import { FailureNotice } from '../layout/failure-notice.tsx'
import { FormDialog } from '../layout/form-dialog.tsx'
import { DifferenceList } from './difference-list.tsx'

type Version = RouteAnswer<'listGuideVersions'>['items'][number]

/** A guide with its versions, read when they are asked for, and the way back to any of them. */
export function GuideVersions({ guide, onChanged }: { guide: Guide; onChanged: () => void }) {
  const { texts, language, format } = useLanguage()
  const words = texts.guides
  const [versions, setVersions] = useState<readonly Version[]>()
  const [failure, setFailure] = useState<Failure>()
  const [backTo, setBackTo] = useState<Version>()
  const [isBusy, setIsBusy] = useState(false)
  const params = { id: guide.id }
  const show = async () => {
    const answer = await call('listGuideVersions', { params })
    if (answer.ok) setVersions(answer.value.items)
    else setFailure(answer.failure)
  }
  const rollBack = async (version: number) => {
    setIsBusy(true)
    const answer = await call('rollBackGuide', { params, body: { version } })
    setIsBusy(false)
    setBackTo(undefined)
    if (answer.ok) onChanged()
    else setFailure(answer.failure)
  }
  const heading = `guide-${guide.id}`
  const whose = ({ draft }: Version) => {
    if (!draft?.decided) return words.fromRelease
    if (draft.rollsBackTo !== undefined) return words.rolledBack(draft.by, draft.rollsBackTo, format.dateTime(draft.at))
    return words.approved(draft.by, draft.decided.by, format.dateTime(draft.decided.at))
  }
  return (
    <section class="card" aria-labelledby={heading} data-guide={guide.id}>
      <h2 id={heading}>{guide.title[language]}</h2>
      <p class="hint">{words.about(guide.system, guide.version, guide.steps.length)}</p>
      {failure && <FailureNotice failure={failure} />}
      {!versions && (
        <button type="button" class="button" aria-describedby={heading} onClick={() => void show()}>
          {words.showVersions}
        </button>
      )}
      {versions && (
        <ol class="versions">
          {versions.map((version, index) => (
            <li key={version.version}>
              <span>
                <strong>{words.version(version.version)}</strong> {whose(version)}
              </span>
              {index === 0 ? (
                <span class="tag good">{words.inUse}</span>
              ) : (
                <button type="button" class="button" onClick={() => setBackTo(version)}>
                  {words.rollBack(version.version)}
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      {backTo && (
        <FormDialog
          title={words.rollBack(backTo.version)}
          lead={words.rollBackLead(guide.version + 1)}
          submitText={words.rollBackNow}
          isBusy={isBusy}
          onSubmit={() => void rollBack(backTo.version)}
          onClose={() => setBackTo(undefined)}
        >
          <DifferenceList before={guide} after={backTo.guide} />
        </FormDialog>
      )}
    </section>
  )
}
