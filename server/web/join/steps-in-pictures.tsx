import type { RequestAnswer } from '../../../shared/contracts/http.ts'
import { useLanguage } from '../language.tsx'
import { namePeople } from '../request/who.ts'
import { GuidePicture } from './guide-picture.tsx'

/** The three steps of the link, whose they are and what they look like. */
export function StepsInPictures({ request }: { request: RequestAnswer }) {
  const { texts, format } = useLanguage()
  const { join } = texts
  const who = (party: 'client' | 'new-firm' | 'current-firm') => namePeople(request, party, texts, format)
  const steps = [
    { words: join.steps.assign, picture: 'assignDialog', who: who('new-firm') },
    { words: join.steps.grant, picture: 'grantDialog', who: who(request.administrator) },
    { words: join.steps.check, picture: 'clientList', who: format.list([who('new-firm'), who('current-firm')]) },
  ] as const
  return (
    <section class="card" aria-labelledby="steps-heading">
      <h2 id="steps-heading">{join.stepsTitle}</h2>
      <ol class="steps">
        {steps.map(({ words, picture, who }) => (
          <li key={picture}>
            <h3>{words.title}</h3>
            <p class="hint">{who}</p>
            <p>{words.text(request.client.name)}</p>
            <GuidePicture name={picture} />
          </li>
        ))}
      </ol>
    </section>
  )
}
