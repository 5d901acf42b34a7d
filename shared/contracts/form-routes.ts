import { requestAnswerSchema } from './request-routes.ts'
import type { RouteContract } from './route-contract.ts'

/** The form that the vendor links by. */
export const formRoutes = {
  readForm: {
    method: 'GET',
    path: '/requests/:id/form.pdf',
    summary: 'The form, filled in',
    access: 'signed-in',
    status: 200,
    mediaType: 'application/pdf',
  },
  uploadSignedForm: {
    method: 'PUT',
    path: '/requests/:id/signed-form',
    summary: 'Upload the signed form (a PDF, at most 10 MB)',
    access: 'signed-in',
    status: 200,
    answer: requestAnswerSchema,
  },
  readSignedForm: {
    method: 'GET',
    path: '/requests/:id/signed-form',
    summary: 'The signed form as it was uploaded',
    access: 'signed-in',
    status: 200,
    mediaType: 'application/pdf',
  },
  submitForm: {
    method: 'POST',
    path: '/requests/:id/submission',
    summary: 'Mail the signed form to the vendor',
    access: 'signed-in',
    status: 200,
    answer: requestAnswerSchema,
  },
} as const satisfies Record<string, RouteContract>
