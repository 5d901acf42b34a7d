/** Swedish, as the vendor reads it, and an English legend. */
export interface Bilingual {
  sv: string
  en: string
}
