import { part } from '../../pages/parts.ts'
import type { IconTrait } from '../../pages/trait.ts'

const drawn = (abbreviation: string, isGiven: boolean) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"><rect width="30" height="30" rx="15" fill="${isGiven ? '#2f7d4f' : '#c3cbd2'}"/><text x="15" y="20" font-family="sans-serif" font-size="12" text-anchor="middle" fill="${isGiven ? '#fff' : '#36424c'}">${abbreviation}</text></svg>`,
  )}`

/** A picture in a link, with the name as its alternative text. */
export default {
  Icon: ({ label, abbreviation, isGiven, isDisabled, onPress, part: name }) =>
    isDisabled ? (
      <img src={drawn(abbreviation, isGiven)} alt={label} width={30} height={30} ref={part(name)} />
    ) : (
      <a
        href="#"
        class="picture"
        onClick={(event) => {
          event.preventDefault()
          onPress()
        }}
        ref={part(name)}
      >
        <img src={drawn(abbreviation, isGiven)} alt={label} width={30} height={30} />
      </a>
    ),
  css: '.picture { display: inline-block; line-height: 0; }',
} satisfies IconTrait
