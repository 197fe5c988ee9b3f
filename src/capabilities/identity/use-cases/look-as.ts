import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { LookAs } from '../contract.ts'
import { loadDemoPeople, loadTenant } from '../store/tenants.ts'
import { openSession } from './open-session.ts'

/** IDN-4: in a demo, and only there, a visitor may look as one of its listed people. */
export const lookAs: UseCase<typeof LookAs> = async (cx, { staffNo }) => {
  if (!(await loadTenant(cx.tx))?.demo) return no('not-a-demo')
  const person = (await loadDemoPeople(cx.tx)).find((one) => one.staffNo === staffNo)?.personId
  if (person === undefined) return no('person-not-found')
  await openSession(cx, person, 'demo', 'demo')
  return ok({ signedIn: true })
}
