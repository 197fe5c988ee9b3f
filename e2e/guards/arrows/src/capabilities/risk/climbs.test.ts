import { one } from '../curriculum/one.ts'

export const climbs = one
