/** All that comes before the first thing a guide leads through: the form is signed and sent, the vendor has linked. */
export const LINKED = ['sign-form', 'send-form', 'vendor-link'].map((action) => ({
  type: 'action.done',
  action,
  outcome: 'declared',
}))
