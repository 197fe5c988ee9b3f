import { table } from './store/table.ts'

export const shape = table
