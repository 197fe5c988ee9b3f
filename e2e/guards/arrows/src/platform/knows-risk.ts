import { risk } from '../capabilities/risk/public.ts'

export const knowsRisk = risk
