import type { Language } from '../language.ts'
import { sayParameters } from './say-parameters.ts'
import type { Container, Labels, Locator, Role } from './locator.ts'

interface Words {
  roles: Record<Role, string>
  any: string
  named: (names: string) => string
  or: string
  containers: {
    row: (name: string) => string
    'empty-row': string
    dialog: (name: string) => string
    ofWhom: (name: string) => string
    block: (name: string) => string
    column: (name: string) => string
    menu: (name: string) => string
    content: string
    navigation: string
    banner: string
  }
  navigates: string
  drawn: Record<'words' | 'icon', string>
}

const WORDS: Record<Language, Words> = {
  sv: {
    roles: {
      act: 'det man klickar på',
      toggle: 'reglaget',
      field: 'fältet',
      radio: 'alternativet',
      heading: 'rubriken',
      'column-header': 'kolumnrubriken',
      text: 'texten',
    },
    any: 'vad det än heter',
    named: (names) => `som heter ${names}`,
    or: 'eller',
    containers: {
      row: (name) => `på raden för ${name}`,
      'empty-row': 'på den första tomma raden',
      dialog: (name) => `i rutan om ${name}`,
      ofWhom: (name) => `(som gäller ${name})`,
      block: (name) => `under rubriken ${name}`,
      column: (name) => `i kolumnen ${name}`,
      menu: (name) => `i menyn som hör till ${name}`,
      content: 'i sidans innehåll',
      navigation: 'i navigeringen',
      banner: 'i sidans topp',
    },
    navigates: 'och leder till en annan sida',
    drawn: { words: 'med namnet utskrivet', icon: 'som en ikon' },
  },
  en: {
    roles: {
      act: 'what one presses',
      toggle: 'the switch',
      field: 'the field',
      radio: 'the choice',
      heading: 'the heading',
      'column-header': 'the column header',
      text: 'the text',
    },
    any: 'whatever it is called',
    named: (names) => `called ${names}`,
    or: 'or',
    containers: {
      row: (name) => `on the row of ${name}`,
      'empty-row': 'on the first empty row',
      dialog: (name) => `in the dialog about ${name}`,
      ofWhom: (name) => `(that is ${name}'s)`,
      block: (name) => `under the heading ${name}`,
      column: (name) => `in the column ${name}`,
      menu: (name) => `in the menu of ${name}`,
      content: "in the page's content",
      navigation: 'in the navigation',
      banner: 'at the top of the page',
    },
    navigates: 'and leads to another page',
    drawn: { words: 'with its name written out', icon: 'as an icon' },
  },
}

/** A locator as a sentence that a person can check, in the words of one language; the labels are those of `labelsIn`. */
export function sayLocator(locator: Locator, language: Language, labelsIn: Language = language): string {
  const words = WORDS[language]
  const names = (labels: Labels) => quoteAll(labels[labelsIn], words.or)
  const parts = [
    words.roles[locator.role],
    locator.labels ? words.named(names(locator.labels)) : words.any,
    ...(locator.in ?? []).map((container) => sayContainer(container, words, names)),
    ...(locator.drawn ? [words.drawn[locator.drawn]] : []),
    ...(locator.kind ? [words.navigates] : []),
  ]
  return sayParameters(parts.join(' '), language)
}

function sayContainer(container: Container, words: Words, names: (labels: Labels) => string): string {
  const { containers } = words
  switch (container.kind) {
    case 'row':
      return containers.row(names(container.of))
    case 'dialog': {
      const owner = container.owner ? ` ${containers.ofWhom(names(container.owner))}` : ''
      return containers.dialog(names(container.about)) + owner
    }
    case 'block':
      return containers.block(names(container.headed))
    case 'column':
      return containers.column(names(container.headed))
    case 'menu':
      return containers.menu(names(container.of))
    case 'part':
      return containers[container.is]
    case 'empty-row':
    case 'banner':
      return containers[container.kind]
  }
}

function quoteAll(labels: readonly string[], or: string): string {
  const quoted = labels.map((label) => `”${label}”`)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${or} ${last}`
}
