/** The people of a role, as findings and descriptions name them. */
import type { Role } from '../engine/index.ts'

export const PEOPLE: Readonly<Record<Role, string>> = {
  front_desk: 'front desk',
  hygienist: 'hygienists',
  dentist: 'dentists',
  assistant: 'assistants',
  injector: 'injectors',
  physician: 'physicians',
  nurse: 'nurses',
}
