/** The accounting systems, beside the usual one, that there are guides for: see the `system` of each in shared/guides/. */
export const OTHER_SYSTEMS: readonly string[] = ['spiris', 'bokio']
