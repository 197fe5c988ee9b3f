import { answer, capability } from '#platform/capability.ts'
import { NormQuestion, Norms } from './contract.ts'
import { norm } from './views/norm.ts'
import { norms as library } from './views/norms.ts'

export const norms = capability('norms', [answer(Norms, library), answer(NormQuestion, norm)])
