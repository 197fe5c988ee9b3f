import { readsInner } from '../plan/reads-inner.ts'

export const climbs = readsInner
