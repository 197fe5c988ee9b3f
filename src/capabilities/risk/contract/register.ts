import { importVerbs } from '#kernel/import.ts'

/** The risk register, in the same three steps as the roster; its rows become proposals. */
export const registerImport = importVerbs('risk', 'register', {
  roles: ['officer', 'system-administrator'],
  data: 'internal',
})
