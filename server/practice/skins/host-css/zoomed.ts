/** All of it drawn larger. */
export default { css: 'html { zoom: 1.1; }' }
