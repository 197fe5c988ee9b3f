import { type AccessTable, exportRow } from '#platform/testing/access.ts'

/** Norms bind everybody, so everybody reads them. */
export const access: AccessTable = {
  rows: {
    'norms.norms': { roles: { everybody: {} } },
    'norms.export-norms': exportRow({ roles: { everybody: {} } }),
    'norms.norm': { roles: { everybody: {} }, absent: true, ask: () => ({ norm: 'none' }) },
  },
}
