import { table } from '../store/table.ts'

export const readsTable = table
