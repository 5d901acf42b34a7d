/** Another person bears the consultant's name; the scenario puts them there (scenario-options.ts). */
export default {}
