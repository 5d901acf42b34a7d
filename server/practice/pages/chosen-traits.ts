import { DIMENSIONS, type Traits } from '../skins/dimensions.ts'
import type { ChosenTraits } from './trait.ts'

const modules = import.meta.glob<{ default: object }>('../skins/*/*.{ts,tsx}', { eager: true })

/** The modules that a skin's traits name. Each module checks its own shape with `satisfies`. */
export function chooseTraits(traits: Traits): ChosenTraits {
  const chosen = DIMENSIONS.map((dimension) => {
    const name = `../skins/${dimension}/${traits[dimension]}`
    const module = modules[`${name}.tsx`] ?? modules[`${name}.ts`]
    if (!module) throw new Error(`There is no trait ${dimension}/${traits[dimension]}.`)
    return [dimension, module.default]
  })
  return Object.fromEntries(chosen) as ChosenTraits
}
