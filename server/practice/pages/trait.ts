import type { ComponentChildren, FunctionComponent, HTMLAttributes } from 'preact'
import type { Localised } from '../../../shared/language.ts'
import type { Dimension } from '../skins/dimensions.ts'

/**
 * What each dimension of a skin decides. A value is a module in skins/<dimension>/ whose default export is one of
 * these; it may bring a style sheet, which goes wherever the pages are drawn (documents and shadow roots alike).
 */
interface Styled {
  css?: string
}

export interface Action {
  label: string
  /** What tests and ground truth call the element; see parts.ts. */
  part: string
  onPress: () => void
  isPrimary?: boolean
  isDisabled?: boolean
}

export interface ButtonTrait extends Styled {
  Button: FunctionComponent<Action>
}

export interface HeadingTrait extends Styled {
  Heading: FunctionComponent<{ level: 1 | 2; children: ComponentChildren; id?: string }>
}

export interface HeaderTrait extends Styled {
  /** The top bar; without items the company is only named. */
  Header: FunctionComponent<{
    product: string
    company: ComponentChildren
    person: ComponentChildren
    items: Action[] | undefined
    isOpen: boolean
    onToggle: () => void
  }>
}

export interface IconTrait extends Styled {
  Icon: FunctionComponent<Action & { abbreviation: string; isGiven: boolean }>
  /** Each program has a column of its own, and its name stands in the column's header alone. */
  hasColumnPerProgram?: boolean
}

export interface Column {
  key: string
  title: string
  isTurned?: boolean
  /** The header above it that it shares with its neighbours. */
  group?: string
}
export interface Row {
  key: string
  cells: Record<string, ComponentChildren>
}
export interface ListTrait extends Styled {
  /** The first column says whom or what a row is about. */
  List: FunctionComponent<{ label: string; columns: Column[]; rows: Row[] }>
  /** Height of a row in pixels where all must be of one height. */
  rowHeight: number
  headHeight: number
}

export interface ToggleTrait extends Styled {
  /** What the element around all of them says of itself. */
  around?: HTMLAttributes<HTMLDivElement>
  Toggle: FunctionComponent<{
    /** As it is read out; `children` is how it is shown. */
    label: string
    children: ComponentChildren
    part: string
    isOn: boolean
    words: { on: string; off: string }
    onChange: (isOn: boolean) => void
  }>
}

export interface SelectAllTrait extends Styled {
  SelectAll: FunctionComponent<{ label: string; isOn: boolean; onChange: (isOn: boolean) => void }>
}

export interface DialogTrait extends Styled {
  Dialog: FunctionComponent<{
    title: string
    /** Whom it is about. */
    subject?: ComponentChildren
    children: ComponentChildren
    footer: ComponentChildren
    closeLabel: string
    onClose: () => void
  }>
}

export interface PlaceTrait extends Styled {
  /** Puts the view where this skin has it; `path` is the address of the view as a page of its own. */
  Place: FunctionComponent<{ path: string; children: ComponentChildren }>
  isFramed?: boolean
}

export interface DeliveryTrait extends Styled {
  Delivery: FunctionComponent<{ id: string; label: string; columns: Column[]; rows: (Row & { text: string })[] }>
}

export interface RenderingTrait {
  /** Every change puts new nodes in place of all. */
  replacesAll?: boolean
  /** Milliseconds after which all is drawn anew, changed or not. */
  repeatsEvery?: number
}

export interface SpeedTrait {
  /** Milliseconds that each answer of the server takes longer. */
  delay: number
  /** Milliseconds after the view was drawn at which something is put in above it. */
  shiftsAfter?: number
}

export interface NamesTrait extends Styled {
  /** How the name of a person or company is shown. */
  Name: FunctionComponent<{ text: string }>
}

export interface CopiesTrait extends Styled {
  /** What is in the document and not seen, with the same words as what is. */
  Copies: FunctionComponent<{
    rows: { name: string; email: string; programs: string[] }[]
    menu: string[]
    headings: string[]
  }>
}

export interface NavigationTrait extends Styled {
  /** The menu of the programs that the person has; `note` where there is none. */
  Navigation: FunctionComponent<{
    label: string
    items: (Action & { isCurrent: boolean })[]
    note: string | undefined
    isOpen: boolean
    onToggle: () => void
  }>
}

export interface LinkingTrait {
  /** What begins it, and what looks the number up. */
  begin: Localised
  look: Localised
  /** Whether one says that the client has a subscription already; else that is all there is. */
  hasChoice: boolean
}

export interface LandingTrait {
  view: 'lobby' | 'users' | 'invoices' | 'help'
  /** There is this page and no other: the company can't be pressed. */
  isAlone?: boolean
}

export interface TraitOf extends Record<Dimension, object> {
  button: ButtonTrait
  clients: object
  copies: CopiesTrait
  delivery: DeliveryTrait
  dialog: DialogTrait
  email: { place: 'inline' | 'column' | 'none' }
  header: HeaderTrait
  heading: HeadingTrait
  'host-css': Styled
  icon: IconTrait
  landing: LandingTrait
  linking: LinkingTrait
  list: ListTrait
  names: NamesTrait
  navigation: NavigationTrait
  number: { show: (digits: string) => string | undefined }
  office: { label: { sv: string; en: string }; abbreviation: string }
  people: object
  place: PlaceTrait
  rendering: RenderingTrait
  saves: { hasPageSave: boolean }
  'select-all': SelectAllTrait
  speed: SpeedTrait
  toggle: ToggleTrait
  translation: { isTranslated: boolean }
}
export type ChosenTraits = { [D in Dimension]: TraitOf[D] }
