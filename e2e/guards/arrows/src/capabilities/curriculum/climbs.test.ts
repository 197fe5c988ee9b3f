import { inner } from '../learning/inner.ts'

export const climbs = inner
