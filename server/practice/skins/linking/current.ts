import type { LinkingTrait } from '../../pages/trait.ts'

/** As the firm's program has it now: a new client, who may have a subscription already. */
export default {
  begin: { sv: 'Ny klient', en: 'New client' },
  look: { sv: 'Fortsätt', en: 'Continue' },
  hasChoice: true,
} satisfies LinkingTrait
