import { risk } from '../capabilities/risk/rules/grade.ts'

export const kernelKnows = risk
