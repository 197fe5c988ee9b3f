import { randomBytes } from 'node:crypto'
import { moment } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import { setReach } from '#platform/database.ts'
import type { LookAs } from '../contract.ts'
import { writeToken } from '../rules/token.ts'
import { hashOf, saveSession } from '../store/sessions.ts'
import { loadDemoPeople, loadTenant } from '../store/tenants.ts'

const sessionMs = 30 * 24 * 3_600_000

/** IDN-4: in a demo, and only there, a visitor may look as one of its listed people. */
export const lookAs: UseCase<typeof LookAs> = async (cx, { staffNo }) => {
  if (!(await loadTenant(cx.tx))?.demo) return no('not-a-demo')
  const person = (await loadDemoPeople(cx.tx)).find((one) => one.staffNo === staffNo)?.personId
  if (person === undefined) return no('person-not-found')

  const secret = randomBytes(32).toString('base64url')
  await setReach(cx.tx.client, { tenant: cx.tx.tenant, person, scope: [] })
  await saveSession(cx.tx, {
    tokenHash: hashOf(secret),
    personId: person,
    openedAt: cx.now,
    endsAt: moment(new Date(Date.parse(cx.now) + sessionMs).toISOString()),
  })
  cx.record('session', person, { opened: 'demo' })
  cx.keepSession(writeToken({ tenant: cx.tx.tenant, person, secret }))
  return ok({ signedIn: true })
}
