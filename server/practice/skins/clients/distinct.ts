/** Every client has a name of its own. */
export default {}
