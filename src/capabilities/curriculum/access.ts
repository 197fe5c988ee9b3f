import { type AccessTable, exportRow } from '#platform/testing/access.ts'

/** Content is for everybody in the organisation; it names no one. */
export const access: AccessTable = {
  rows: {
    'curriculum.lessons': { roles: { everybody: {} } },
    'curriculum.export-lessons': exportRow({ roles: { everybody: {} } }),
    'curriculum.export-cases': exportRow({ roles: { everybody: {} } }),
    'curriculum.lesson': { roles: { everybody: {} }, absent: true, ask: () => ({ lesson: 'none' }) },
    'curriculum.cases': { roles: { everybody: {} } },
    'curriculum.case': { roles: { everybody: {} }, absent: true, ask: () => ({ case: 'none' }) },
  },
}
