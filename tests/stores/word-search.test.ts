import { expect, it } from 'vitest'
import { forEachIn, WordSearch } from '../../server/stores/index/word-search.ts'
import { seededRandom } from '../seeded-random.ts'

const TEXTS = 300

const letters = (count: number, codeOf: (at: number) => number) =>
  String.fromCharCode(...Array.from({ length: count }, (_, at) => codeOf(at)))

/** Few letters, so that pairs come again; so many that pairs share their bits; and such as share them from the beginning. */
const ALPHABETS = [
  'abå5',
  'ab5é ',
  'ab\u0000\u001f',
  'aāБ漢5',
  letters(120, (at) => 192 + at),
  letters(60, (at) => 0x4e00 + at * at * 3),
]

it.each(ALPHABETS)(
  'finds what holds a word and nothing else, while texts come and go, among letters like %s',
  (alphabet) => {
    const random = seededRandom(alphabet.length)
    const below = (count: number) => Math.floor(random() * count)
    const some = (count: number) => Array.from({ length: count }, () => alphabet[below(alphabet.length)]).join('')
    const search = new WordSearch()
    search.grow(TEXTS)
    const texts = Array.from({ length: TEXTS }, () => some(1 + below(30)))
    for (const [number, text] of texts.entries()) search.add(number, text)
    for (let round = 0; round < 1_000; round += 1) {
      const changed = below(TEXTS)
      search.remove(changed)
      texts[changed] = some(1 + below(30))
      search.add(changed, texts[changed])
      const word = some(1 + below(4)).replaceAll(' ', '')
      if (word === '') continue
      const found: number[] = []
      forEachIn(search.find([word]), (number) => found.push(number))
      expect(found).toEqual([...texts.keys()].filter((number) => texts[number]?.includes(word)))
    }
  },
)
