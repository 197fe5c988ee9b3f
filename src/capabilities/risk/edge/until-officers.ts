import { hasOfficer } from '#capabilities/identity/public.ts'
import { no } from '#kernel/result.ts'
import type { Route } from '#platform/capability.ts'

/**
 * RSK-170: a system administrator takes the first posts and registers in while there is no officer; from then on these
 * show risks and powers to nobody who is not one (decision 8).
 */
export const untilOfficers = ({ verb, run }: Route): Route => ({
  verb,
  run: async (cx, input) =>
    !cx.actor.roles.includes('officer') && (await hasOfficer(cx.tx, cx.today))
      ? no('left-to-officers')
      : run(cx, input),
})

/** Of an import all but the taking back, which shows nothing and ends within thirty seconds. */
export const importUntilOfficers = (routes: readonly Route[]): Route[] =>
  routes.map((route) => (route.verb.refusals.includes('left-to-officers') ? untilOfficers(route) : route))
