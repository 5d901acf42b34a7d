import type { NamesTrait } from '../../pages/trait.ts'

export default { Name: ({ text }) => <span class="name">{text}</span> } satisfies NamesTrait
