/**
 * The ARIA role of an element, as far as its name depends on it: the first token of its role attribute that names one, else
 * what its tag means; '' for none.
 */
export function ariaRoleOf(element: Element): string {
  const stated = element.getAttribute('role')
  if (stated) {
    const known = stated
      .toLowerCase()
      .split(/\s+/)
      .find((token) => ROLES.has(token))
    // What can be focused or carries ARIA states is never presentational (ARIA 1.2, 7. Presentational role conflicts).
    if (known && !((known === 'none' || known === 'presentation') && isFocusable(element))) return known
  }
  return nativeRoleOf(element)
}

/** Roles whose name may come from what stands inside. */
const BY_CONTENT = new Set(
  `button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio option radio row
   rowheader switch tab tooltip treeitem`.split(/\s+/),
)

/**
 * The roles that count as one: those that are named by content or bring a value into a name, and such as are often put on
 * what would be named by content. An element with any other keeps what its tag means, as people read what stands in it.
 */
const ROLES = new Set([
  ...BY_CONTENT,
  ...`combobox generic group img list listbox meter none presentation progressbar scrollbar searchbox slider spinbutton
   textbox`.split(/\s+/),
])

export const isNamedByContent = (element: Element, role: string): boolean =>
  BY_CONTENT.has(role) || element.localName === 'summary'

const isFocusable = (element: Element) =>
  element.hasAttribute('tabindex') || element.matches('a,button,input,select,textarea,summary')

/** Of the tags only those whose role has a say in a name. */
const NATIVE: Record<string, string> = {
  button: 'button',
  meter: 'meter',
  option: 'option',
  progress: 'progressbar',
  td: 'cell',
  textarea: 'textbox',
  th: 'columnheader',
  tr: 'row',
}

/** Those whose value may stand in a name; nothing stands inside the others. */
const INPUT: Record<string, string> = {
  number: 'spinbutton',
  range: 'slider',
  search: 'searchbox',
  email: 'textbox',
  tel: 'textbox',
  text: 'textbox',
  url: 'textbox',
}

function nativeRoleOf(element: Element): string {
  switch (element.localName) {
    case 'a':
    case 'area':
      return element.hasAttribute('href') ? 'link' : ''
    case 'input': {
      const { type, list } = element as HTMLInputElement
      const role = INPUT[type] ?? ''
      return list && (role === 'textbox' || role === 'searchbox') ? 'combobox' : role
    }
    case 'select': {
      const { multiple, size } = element as HTMLSelectElement
      return multiple || size > 1 ? 'listbox' : 'combobox'
    }
    default:
      return NATIVE[element.localName] ?? (element.matches('h1,h2,h3,h4,h5,h6') ? 'heading' : '')
  }
}
