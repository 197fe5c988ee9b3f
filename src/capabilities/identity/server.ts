import { answer, capability, command } from '#platform/capability.ts'
import { DemoPeople, LookAs, Me, SetPreferences, SignOut } from './contract.ts'
import { lookAs } from './use-cases/look-as.ts'
import { setPreferences } from './use-cases/set-preferences.ts'
import { signOut } from './use-cases/sign-out.ts'
import { demoPeople } from './views/demo-people.ts'
import { me } from './views/me.ts'

export const identity = capability('identity', [
  answer(Me, me),
  answer(DemoPeople, demoPeople),
  command(LookAs, lookAs),
  command(SignOut, signOut),
  command(SetPreferences, setPreferences),
])
