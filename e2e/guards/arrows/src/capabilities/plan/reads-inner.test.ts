import { inner } from '../learning/inner.ts'

export const readsInner = inner
