import { risk } from '../risk/public.ts'

export const climbs = risk
