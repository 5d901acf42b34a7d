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

const ROLES = new Set([
  ...BY_CONTENT,
  ...`alert alertdialog application article banner blockquote caption code combobox complementary contentinfo definition
   deletion dialog directory document emphasis feed figure form generic grid group img image insertion list listbox listitem
   log main marquee math menu menubar meter navigation none note paragraph presentation progressbar radiogroup region
   rowgroup scrollbar search searchbox separator slider spinbutton status strong subscript superscript table tablist
   tabpanel term textbox time timer toolbar tree treegrid`.split(/\s+/),
])

export const isNamedByContent = (element: Element, role: string): boolean =>
  BY_CONTENT.has(role) || element.localName === 'summary'

const isFocusable = (element: Element) =>
  element.hasAttribute('tabindex') ||
  ['a', 'button', 'input', 'select', 'textarea', 'summary'].includes(element.localName)

/** Of the tags only those whose role has a say in a name. */
const NATIVE: Record<string, string> = {
  button: 'button',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  meter: 'meter',
  option: 'option',
  progress: 'progressbar',
  td: 'cell',
  textarea: 'textbox',
  th: 'columnheader',
  tr: 'row',
}

const INPUT: Record<string, string> = {
  button: 'button',
  checkbox: 'checkbox',
  image: 'button',
  number: 'spinbutton',
  radio: 'radio',
  range: 'slider',
  reset: 'button',
  search: 'searchbox',
  submit: 'button',
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
      return NATIVE[element.localName] ?? ''
  }
}
