import { table } from '../store/table.ts'

export const decides = table
