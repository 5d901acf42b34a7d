import type { HeadingTrait } from '../../pages/trait.ts'

export default {
  Heading({ level, children }) {
    return level === 1 ? <h1>{children}</h1> : <h2>{children}</h2>
  },
} satisfies HeadingTrait
