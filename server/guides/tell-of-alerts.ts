import type { GuideAlert } from '../../shared/contracts/guide-routes.ts'
import type { Guide } from '../../shared/guides/schema.ts'
import { sayParameters } from '../../shared/guides/say-parameters.ts'
import type { Language } from '../../shared/language.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Written } from '../mail/send-to-person.ts'
import { alertsIn, BEFORE } from './health-alerts.ts'
import { writeToSupport } from './notify-reviewers.ts'

/** Writes to support once for each step of each version that people no longer find. */
export async function tellOfAlerts(dependencies: Dependencies, guideId: string): Promise<void> {
  const { stores, config, now, publicUrl } = dependencies
  const recent = await stores.guideHealth.list(now() - BEFORE - BEFORE)
  const signed = await stores.guides.read(guideId)
  for (const alert of alertsIn(recent, now()).filter(({ guide }) => guide === guideId)) {
    const about = { id: `guide-alert/${guideId}@${alert.version}/${alert.step}`, kind: 'guide-alert' }
    await writeToSupport(dependencies, config.supportEmails, about, (language) =>
      alertLetter(language, alert, signed?.guide, `${publicUrl}/insight`),
    )
  }
}

function alertLetter(language: Language, alert: GuideAlert, guide: Guide | undefined, url: string): Written {
  const { missed, looked } = alert.lately
  const title = guide?.title[language] ?? alert.guide
  const step = sayParameters(guide?.steps.find(({ id }) => id === alert.step)?.title[language] ?? alert.step, language)
  return language === 'sv'
    ? {
        subject: `Guiden ${title} hittar inte längre steget ”${step}”`,
        paragraphs: [
          'Hej!',
          `Det senaste dygnet har ${missed} av ${looked} inte hittat steget ”${step}” i guiden ${title}. Så många brukar det inte vara: sidan har troligen ändrats.`,
          'Öppna sidan i bokföringssystemet och lär in steget på nytt, så når rättelsen alla när någon har godkänt den.',
        ],
        action: { label: 'Se guidernas hälsa', url },
      }
    : {
        subject: `The guide ${title} no longer finds the step “${step}”`,
        paragraphs: [
          'Hello!',
          `In the last day ${missed} of ${looked} have not found the step “${step}” of the guide ${title}. It is not usually so many: the page has probably changed.`,
          'Open the page in the accounting system and teach the step anew; it reaches everyone once somebody has approved it.',
        ],
        action: { label: 'See how the guides fare', url },
      }
}
