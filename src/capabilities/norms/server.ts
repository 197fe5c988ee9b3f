import { answer, capability } from '#platform/capability.ts'
import { NormQuestion } from './contract.ts'
import { norm } from './views/norm.ts'

export const norms = capability('norms', [answer(NormQuestion, norm)])
