import type { Plugin } from 'vite'

/** One rule of the locator, weakened: what the fixture pages must notice. */
export interface Fault {
  name: string
  file: string
  rule: string
  weakened: string
}

export const faults: Fault[] = [
  {
    name: 'the first of several is taken for the only one',
    file: 'locate.ts',
    rule: 'elements.length === 1',
    weakened: 'elements.length >= 1',
  },
  {
    name: 'what is hidden counts',
    file: 'locate.ts',
    rule: 'named.filter((element) => isVisible(element, tree))',
    weakened: 'named',
  },
  {
    name: 'what is covered counts',
    file: 'locate.ts',
    rule: 'seen.filter((element) => isReachable(element, tree))',
    weakened: 'seen',
  },
  {
    name: 'a name that contains the one asked for is taken for it',
    file: 'names.ts',
    rule: 'some((name) => names.has(name))) return true',
    weakened: 'some((name) => [...names].some((asked) => name.includes(asked)))) return true',
  },
  {
    name: 'the first of several rows is taken',
    file: 'locate.ts',
    rule: 'if (places.length > 1) return fail(ambiguous(several, places.length))',
    weakened: 'if (places.length > 1) return within(places.slice(0, 1).flat())',
  },
  {
    name: 'a row that the page has filled in is passed over for an empty one',
    file: 'empty-rows.ts',
    rule: 'flatMap(([first]) => first ?? [])',
    weakened: 'flatMap((all) => all.filter((row) => cameEmpty(row, tree)).slice(0, 1))',
  },
  {
    name: 'the fields under a table’s headers are taken for an empty row',
    file: 'empty-rows.ts',
    rule: "!others.some((other) => other.querySelector('th:not([scope=row]),[role=columnheader]'))",
    weakened: 'true',
  },
  {
    name: 'the first of several blocks is taken',
    file: 'locate.ts',
    rule: "if (blocks.length > 1) return fail(ambiguous('several-blocks', blocks.length))",
    weakened: '',
  },
  {
    name: 'a row that shows another’s e-mail or number counts',
    file: 'rows.ts',
    rule: "isNamed && (mark === 'own' || mark === 'none')",
    weakened: 'isNamed',
  },
  {
    name: 'a part of a word in a dialog’s title counts',
    file: 'mentions.ts',
    rule: '!isWordCharacter(before) && !isWordCharacter(after)',
    weakened: 'before !== after || true',
  },
  {
    name: 'a dialog under another counts',
    file: 'dialogs.ts',
    rule: '(evenCovered || !isBehind(element, tree))',
    weakened: 'true',
  },
  {
    name: 'names of the other language count',
    file: 'locate.ts',
    rule: 'language ? labels[language] : [...labels.sv, ...labels.en]',
    weakened: '[...labels.sv, ...labels.en]',
  },
  {
    name: 'a tooltip names a row although the text says another',
    file: 'holders.ts',
    rule: 'isCutOff(text, whole)',
    weakened: 'true',
  },
  {
    name: 'what a bar covers for good counts',
    file: 'reach.ts',
    rule: '(isSamePress(hit, element, tree) || isUnderBar(element, hit, tree))',
    weakened: 'true',
  },
  {
    name: 'a bar that is made like the page beneath it is a row',
    file: 'rows.ts',
    rule: 'isWhole ? areOfASize(sibling, element)',
    weakened: 'isWhole ? true',
  },
  {
    name: 'a short list is the row of one who stands in it',
    file: 'rows.ts',
    rule: 'isInList ||= hasLikes(at, tree)',
    weakened: '',
  },
  {
    name: 'a group of rows is the row of the first',
    file: 'rows.ts',
    rule: "!row.querySelector(':scope>:only-child[colspan]') || ",
    weakened: '',
  },
  {
    name: 'a row is theirs whom it only mentions',
    file: 'rows.ts',
    rule: '.filter((holder) => !isMentioned(holder, tree))',
    weakened: '',
  },
  {
    name: 'marks that are not in the text are passed over',
    file: 'rows.ts',
    rule: 'map((part) => saidIn(part, tree))',
    weakened: 'map((part) => textOf(part, tree))',
  },
  {
    name: 'an item with nothing to press is none of its list',
    file: 'rows.ts',
    rule: ': isItemBeside(element, sibling)',
    weakened: ': false',
  },
  {
    name: 'a part goes on past a line that looks like its heading',
    file: 'blocks.ts',
    rule: ' || looksNoLess(sibling, heading, level, tree)',
    weakened: '',
  },
  {
    name: 'what stands in another column is under a heading',
    file: 'blocks.ts',
    rule: 'return own.height > 0 && own.left < other.right && own.right > other.left',
    weakened: 'return own.height > 0 || other.height > 0',
  },
  {
    name: 'what holds several headed parts is the panel of one',
    file: 'dialogs.ts',
    rule: 'others.some((inner) => isPeer(inner, title, rank)) ? null : section',
    weakened: 'others.some((inner) => inner === title) ? null : section',
  },
  {
    name: 'what lies over a panel is in it',
    file: 'locate.ts',
    rule: 'scope.accepts(element) && isOwn(element)',
    weakened: 'scope.accepts(element) || isOwn(element)',
  },
  {
    name: 'a list that hangs down from the top bar stands in it',
    file: 'banner.ts',
    rule: 'return boxOf(element).top < boxOf(at).bottom - 1',
    weakened: 'return true',
  },
  {
    name: 'words between two boxes are either’s',
    file: 'names.ts',
    rule: "return others ? '' : words",
    weakened: 'return others ?? words',
  },
  {
    name: 'headers further up name a column too',
    file: 'columns.ts',
    rule: 'other.row + other.cell.rowSpan < top',
    weakened: 'top < 0',
  },
  {
    name: 'a line of a grid of cells is the row of the first, whoever else it is about',
    file: 'loose-rows.ts',
    rule: 'isMixed && !isTerm',
    weakened: 'false',
  },
  {
    name: 'a term goes on past the next',
    file: 'loose-rows.ts',
    rule: 'isTerm ? holdsHeading(element, at, rankOf(at), tree)',
    weakened: 'isTerm ? element === at',
  },
  {
    name: 'words beside a name that are a part of it are passed over',
    file: 'page-text.ts',
    rule: 'return isSaidBefore && ',
    weakened: 'return isSaidBefore || ',
  },
  {
    name: 'words beside an icon are its caption',
    file: 'candidates.ts',
    rule: 'return isUnder ? ',
    weakened: 'return caption ? ',
  },
  {
    name: 'whoever is signed in is a row without the target',
    file: 'locate.ts',
    rule: "if (resolved.isRowInBar) return missing('no-row')",
    weakened: '',
  },
  {
    name: 'whatever stands beside a name is no part of it',
    file: 'holders.ts',
    rule: 'children].every((child) => isAside(child, isHeading, tree))',
    weakened: 'children].every(() => true)',
  },
  {
    name: 'a word that is only marked is no part of a name',
    file: 'holders.ts',
    rule: "getComputedStyle(element).display !== 'inline' && isColoured",
    weakened: 'isColoured',
  },
  {
    name: 'what is another’s is no part of a name',
    file: 'holders.ts',
    rule: 'if (holdsControl(element, tree)) return false',
    weakened: '',
  },
  {
    name: 'a word that may be a part of another is taken for missing',
    file: 'locate.ts',
    rule: 'names && isSaidBeside(tree, names, resolved.scope)',
    weakened: 'false',
  },
  {
    name: 'a place whose words all stand on switches is no item',
    file: 'rows.ts',
    rule: ' || holdsWordsOnSwitch(element, tree)',
    weakened: '',
  },
  {
    name: 'a page is in whatever language has more of its words',
    file: 'page.ts',
    rule: '1 + SIGNS_RATIO * signsOf(declared)',
    weakened: '1',
  },
  {
    name: 'a list at the top is a bar',
    file: 'banner.ts',
    rule: '!isWholeBar(at)',
    weakened: 'false',
  },
  {
    name: 'a column’s name for its switches is none',
    file: 'toggles.ts',
    rule: 'return isNamed ? own',
    weakened: 'return false ? own',
  },
  {
    name: 'what is cut off with what scrolls around it can be scrolled to',
    file: 'visibility.ts',
    rule: 'if (hiddenX || hiddenY) box = clip',
    weakened: 'if (hiddenX || hiddenY) return false',
  },
  {
    name: 'the address alone makes a row somebody’s',
    file: 'rows.ts',
    rule: 'isNamed && (',
    weakened: '(',
  },
  {
    name: 'whatever stands beside a name is no part of it',
    file: 'holders.ts',
    rule: '!isInHeading && isSetApart(element)',
    weakened: '!isInHeading',
  },
  {
    name: 'a table of what is pressed for each is a panel',
    file: 'dialogs.ts',
    rule: 'rows > 1 && (',
    weakened: 'false && (',
  },
  {
    name: 'changes of the page are not followed',
    file: 'page-index.ts',
    rule: 'if (records.length > 0) follow(records)',
    weakened: '',
  },
]

/** Puts one fault into the locator as it is bundled; throws where the rule isn't there any more, so that no fault goes stale. */
export function seedFault({ file, rule, weakened }: Fault): Plugin {
  return {
    name: 'seeded-fault',
    enforce: 'pre',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(`extension/page/${file}`)) return undefined
      if (code.split(rule).length !== 2) throw new Error(`${file} has no single ${rule}`)
      return code.replace(rule, () => weakened)
    },
  }
}
