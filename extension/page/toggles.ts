import { accessibleNameOf } from './accessible-name.ts'
import { labelsOf } from './labels.ts'
import { namesOf } from './names.ts'
import { ownTextOf, textOf } from './page-text.ts'
import { isControl, roleOf } from './roles.ts'
import { OFF_WORD, ON_WORD, stateIn, trimName } from './trim-name.ts'
import type { Tree } from './tree.ts'
import { isVisible } from './visibility.ts'

export type ToggleState = 'on' | 'off' | 'unknown'

/** One switch of any make: what to press, what it is called, and whether it is on. */
export interface Toggle {
  /** What a person presses: the control, or what is drawn for it when the control itself is hidden. */
  readonly element: Element
  readonly names: string[]
  readonly state: ToggleState
}

const isStateWord = (name: string) => ON_WORD.test(name) || OFF_WORD.test(name)
const SELECT_ALL = /^(?:(?:markera|välj|select|check) )?(?:alla|allt|all)$/

/** A switch that only switches others, and so is no permission itself. */
export const isSelectAll = (toggle: Toggle) => toggle.names.some((name) => SELECT_ALL.test(name))

/** Every switch among `elements`, seen or not; pairs of radio buttons for on and off are one switch. */
export const togglesAmong = (elements: readonly Element[], tree: Tree): Toggle[] =>
  [...new Set(elements)].filter((element) => isToggleControl(element, tree)).map((control) => toggleOf(control, tree))

/** Reads the switch that `control` (or the label or face drawn for it) belongs to. */
export function toggleOf(control: Element, tree: Tree): Toggle {
  // Each part costs a look around the page, and most callers want one of them.
  return {
    get element() {
      return pressTargetOf(control, tree)
    },
    get names() {
      return toggleNames(control, tree)
    },
    get state() {
      return stateOfControl(control, tree)
    },
  }
}

function isToggleControl(element: Element, tree: Tree): boolean {
  if (isChoice(element, tree)) return isOnChoice(element, tree)
  return roleOf(element) === 'toggle' && !element.parentElement?.closest('[role=switch],[role=checkbox],[aria-pressed]')
}

/** One of several to choose from: a radio button, or one of the two buttons beside each other that say PÅ and AV. */
function isChoice(element: Element, tree: Tree): boolean {
  if (!isPressedState(element, tree)) return roleOf(element) === 'radio'
  const beside = [element.previousElementSibling, element.nextElementSibling]
  return beside.some((other) => other && isPressedState(other, tree))
}

const isPressedState = (element: Element, tree: Tree) =>
  element.hasAttribute('aria-pressed') && isStateWord(trimName(textOf(element, tree)))

function isOnChoice(choice: Element, tree: Tree): boolean {
  const isOn = namesOf(choice, tree).some((name) => ON_WORD.test(name))
  return isOn && offPartnerOf(choice, tree) !== null
}

/** What switches off what `on` switches on. */
function offPartnerOf(on: Element, tree: Tree): Element | null {
  const group = groupOf(on, tree)
  const choices = group ? likesOf(on, group, tree) : []
  if (choices.length !== 2) return null
  return choices.find((choice) => choice !== on && namesOf(choice, tree).some((name) => OFF_WORD.test(name))) ?? null
}

/** The smallest element around a choice that holds more than one. */
function groupOf(choice: Element, tree: Tree): Element | null {
  for (let at = tree.parentOf(choice); at; at = tree.parentOf(at)) if (likesOf(choice, at, tree).length > 1) return at
  return null
}

const likesOf = (choice: Element, around: Element, tree: Tree) =>
  [...tree.walk(around)].filter((element) => roleOf(element) === roleOf(choice))

function toggleNames(control: Element, tree: Tree): string[] {
  const group = isChoice(control, tree) ? groupOf(control, tree) : null
  // A pair's own words are PÅ and AV; what it is about is the name of the group, or stands beside it.
  const names = group ? groupNames(group, tree) : namesOf(control, tree)
  const own = names.filter((name) => !areStateWords(name))
  // Libraries announce what a press does ("Select row 1"), and not what is ticked.
  const isNamed = own.some((name) => !tree.hostWords.ticking.includes(name.split(' ')[0] ?? ''))
  // A switch may be called "Aktiv" after all, where nothing else is said of it.
  return isNamed ? own : [...cousinNames(control, tree), ...(group ? [] : names)]
}

function groupNames(group: Element, tree: Tree): string[] {
  const isGroup = group.matches('fieldset,[role=group],[role=radiogroup]')
  return isGroup ? [trimName(accessibleNameOf(group, tree))].filter(Boolean) : []
}

const areStateWords = (name: string) => name.split(/[\s/|]+/).every((word) => isStateWord(word))

/**
 * The text that stands beside a switch without a name: the nearest surrounding element with words of its own, as long as
 * it holds no other switch.
 */
function cousinNames(control: Element, tree: Tree): string[] {
  const isOfPair = isChoice(control, tree)
  for (let at = tree.parentOf(control); at; at = tree.parentOf(at)) {
    const others = othersIn(at, control, tree)
    if (!isOfPair && others.some((element) => isToggleControl(element, tree))) return []
    if (isOfPair && likesOf(control, at, tree).length > 2) return []
    const leaves = others.filter((element) => ![...element.children].some((child) => child.textContent?.trim()))
    const texts = leaves.map((leaf) => trimName(textOf(leaf, tree))).filter((text) => text && !isStateWord(text))
    const whole = ownTextOf(at)
    if (whole && !isStateWord(whole)) texts.unshift(whole)
    if (texts.length > 0) return [...new Set([texts[0] ?? '', texts.join(' ')])].filter(Boolean)
  }
  return []
}

/** What stands in `around` beside a control and all that is in the control. */
export const othersIn = (around: Element, control: Element, tree: Tree): Element[] =>
  [...tree.walk(around)].filter((element) => !tree.contains(control, element))

function stateOfControl(control: Element, tree: Tree): ToggleState {
  const input = control as HTMLInputElement
  if (input.localName === 'input' && /checkbox|radio/.test(input.type)) {
    if (input.indeterminate) return 'unknown'
    return input.checked ? 'on' : 'off'
  }
  const said =
    control.getAttribute('aria-checked') ??
    control.getAttribute('aria-pressed') ??
    control.getAttribute('aria-selected')
  if (said === 'true') return 'on'
  if (said === 'false') return 'off'
  const inner = tree.walk(control).find((element) => element.localName === 'input')
  return inner ? stateOfControl(inner, tree) : saidState(control, tree)
}

/** The state that an icon's name ends with ("Bokföring, ej tilldelad"); a colour tells nothing that is sure. */
function saidState(control: Element, tree: Tree): ToggleState {
  const states = new Set(namesOf(control, tree).flatMap((name) => stateIn(name) ?? []))
  const [only] = states
  return only && states.size === 1 ? only : 'unknown'
}

/** What a person presses to switch off what `control` switches on: of two radio buttons, the other. */
export function switchesOff(control: Element, tree: Tree): Element {
  const partner = isChoice(control, tree) ? offPartnerOf(control, tree) : null
  return pressTargetOf(partner ?? control, tree)
}

function pressTargetOf(control: Element, tree: Tree): Element {
  if (isVisible(control, tree)) return control
  const labels = labelsOf(control, tree).filter(({ childNodes }) => childNodes.length > 0)
  // Hidden with its label it is not drawn any other way, but shut away.
  if (labels.length > 0) return labels.find((label) => isVisible(label, tree)) ?? control
  for (let at = tree.parentOf(control); at; at = tree.parentOf(at)) {
    if (othersIn(at, control, tree).some(isControl)) break
    if (isVisible(at, tree)) return at
  }
  return control
}
