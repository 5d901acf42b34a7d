/** Some are named like markup, like buttons or like a paragraph; the scenario puts them there (scenario-options.ts). */
export default {}
