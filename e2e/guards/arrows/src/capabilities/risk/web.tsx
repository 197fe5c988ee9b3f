import { sentence } from './text.ts'

export const heavy = sentence
