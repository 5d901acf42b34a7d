import '../styles/join.css'
import '../styles/turn.css'
import { useTexts } from '../language.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { ConnectExtension } from './connect-extension.tsx'

export function ConnectPage() {
  const { join } = useTexts()
  return (
    <div class="narrow">
      <PageHeading title={join.connectPageTitle} lead={join.connectPageLead} />
      <section class="card">
        <ConnectExtension />
      </section>
      <section class="card calm" aria-labelledby="safe-heading">
        <h2 id="safe-heading">{join.safeTitle}</h2>
        <ul class="safe">
          {join.safe.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
