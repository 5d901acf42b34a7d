/** Everyone has a name of their own. */
export default {}
