import { defaultDetails } from '../../server/practice/default-scenario.ts'
import { detailsSchema, type Details } from '../../shared/link-request/schema.ts'

const made = (client: string, consultant: string, grants: Details['grants']): Details =>
  detailsSchema.parse({
    ...defaultDetails,
    client: { ...defaultDetails.client, name: client },
    newFirm: { ...defaultDetails.newFirm, consultants: [{ name: consultant, email: 'konsult@norrsken.example' }] },
    grants,
  })

/** What link requests ask for, with names that are short, long, late in the alphabet, like markup and like labels. */
export const requestDetails = {
  usual: {
    ...defaultDetails,
    grants: [
      { program: 'Bokföring', permissions: ['Visa verifikationer', 'Periodisk sammanställning'] },
      { program: 'Register/Övrigt', permissions: ['Sie-export'] },
    ],
  },
  late: made('Östersunds Vedhandel AB', 'Ylva Öst', [
    { program: 'Bokföring', permissions: ['Visa verifikationer', 'Momsredovisning'] },
    { program: 'Register/Övrigt', permissions: ['Sie-export'] },
  ]),
  long: made('Kronobergs Trävaru- och Byggnadsmaterialhandel Aktiebolag', 'Margareta Öhman-Lindström af Trolle', [
    { program: 'Lön', permissions: ['Lön register', 'Attest'] },
  ]),
  hostile: made('Ölands "Bär & Bröd" <KB>', "Per-Erik d'Åkerblom", [
    { program: 'Leverantörsfakturaattest', permissions: ['Attestant'] },
  ]),
  likeLabels: made('Bokföring i Väst AB', 'Lön Lagerkvist', [
    { program: 'Rapporter', permissions: ['Bokföring', 'Lön'] },
    { program: 'Bokföring', permissions: 'all' },
  ]),
  brief: made('Vik AB', 'Bo Ek', [{ program: 'Tid', permissions: 'all' }]),
} satisfies Record<string, Details>
