/** Another client bears the client's name; the scenario puts it there (scenario-options.ts). */
export default {}
