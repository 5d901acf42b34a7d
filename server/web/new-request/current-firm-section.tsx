import { useTexts } from '../language.tsx'
import { ContactFields } from './contact-fields.tsx'
import { FirmNameField } from './firm-name-field.tsx'
import type { SectionProps } from './section-props.ts'

export function CurrentFirmSection(props: SectionProps) {
  const { newRequest } = useTexts()
  return (
    <section class="card" aria-labelledby="current-firm-heading">
      <h2 id="current-firm-heading">{newRequest.currentFirm}</h2>
      <p class="hint">{newRequest.currentFirmLead}</p>
      <FirmNameField party="currentFirm" {...props} />
      <ContactFields party="currentFirm" {...props} />
    </section>
  )
}
