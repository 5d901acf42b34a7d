import { languageSchema } from '../../shared/language.ts'
import { scenarioOptionsFor } from '../../server/practice/scenario-options.ts'
import { namedSkins } from '../../server/practice/skins/skins.ts'
import { outcomeOf } from './outcome.ts'
import { requestDetails } from './request-details.ts'
import { ROLES, type SkinCase } from './skin-case.ts'

/** Every named skin in both roles and both languages. */
export function namedCases(): SkinCase[] {
  return namedSkins.flatMap(({ name, traits }) =>
    ROLES.flatMap((role) =>
      languageSchema.options.map((language): SkinCase => {
        const options = { ...scenarioOptionsFor(traits), assigned: role === 'administrator' }
        const details = traits.delivery === 'all' ? requestDetails.usual : requestDetails.late
        return { name, traits, language, role, details, options, outcome: outcomeOf(traits, options, role) }
      }),
    ),
  )
}
