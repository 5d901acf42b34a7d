import type { Traits } from './dimensions.ts'
import { traitsSchema } from './traits.ts'

export interface NamedSkin {
  name: string
  /** What it stands for among real systems. */
  like: string
  traits: Traits
}

const skin = (name: string, like: string, traits: Partial<Traits> = {}): NamedSkin => ({
  name,
  like,
  traits: traitsSchema.parse(traits),
})

export const namedSkins: readonly NamedSkin[] = [skin('article', "the article's pictures")]
