import type { LinkingTrait } from '../../pages/trait.ts'

/** As it was before: one searches for a client to link. */
export default {
  begin: { sv: 'Koppla klient', en: 'Link client' },
  look: { sv: 'Sök', en: 'Search' },
  hasChoice: false,
} satisfies LinkingTrait
