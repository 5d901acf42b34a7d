/** The name of the line between a guided page and the background. */
export const GUIDED_PAGE = 'guided-page'
