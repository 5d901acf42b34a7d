import { useEffect, useState } from 'preact/hooks'
import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import type { RequiredAction } from '../../../shared/link-request/actions.ts'
import { call } from '../api.ts'
import { useLanguage } from '../language.tsx'

interface Props {
  request: RequestAnswer
  action: RequiredAction
}

/** The steps of an action in another system than the usual one, as its guide says them; none where there is no guide. */
export function SystemSteps({ request, action }: Props) {
  const { language } = useLanguage()
  const [steps, setSteps] = useState<readonly { id: string; text: string }[]>([])
  const readSteps = async () => {
    // Only few need it.
    const [{ leadFor }, answer] = await Promise.all([import('../../../shared/guides/lead.ts'), call('listGuides')])
    const guides = answer.ok ? answer.value.items.map(({ guide }) => guide) : []
    const guide = guides.find(({ system, fulfils }) => system === request.system && fulfils === action.kind)
    return (guide && leadFor(guide, request, action, language)?.steps) ?? []
  }
  useEffect(() => {
    void readSteps().then(setSteps)
  }, [request.id, action.id, language])
  return (
    <ol>
      {steps.map(({ id, text }) => (
        <li key={id}>{text}</li>
      ))}
    </ol>
  )
}
