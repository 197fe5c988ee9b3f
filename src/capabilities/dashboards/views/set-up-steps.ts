import { hasOfficer, loadTenant } from '#capabilities/identity/public.ts'
import { backupState, countCopies } from '#capabilities/ledger/public.ts'
import { countProposed } from '#capabilities/risk/public.ts'
import { ok } from '#kernel/result.ts'
import { named } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { SetUpSteps, SetUpStepsAnswer } from '../contract.ts'
import { waitingLists } from './waiting-lists.ts'

/** How far the first run is, counted over the whole organisation. */
export const setUpSteps: View<typeof SetUpSteps> = async (cx) => {
  const tenant = await loadTenant(cx.tx)
  const { signedIn, allAdministrators, ceilingsSet, other, ...counts } = await countsOf(cx)
  const backup = await backupState(cx)
  return ok({
    organisation: named(tenant?.name ?? '', tenant?.nameEn ?? null),
    administrators: { signedIn, all: allAdministrators },
    ...counts,
    proposed: await countProposed(cx.tx),
    waiting: await waitingRows(cx),
    leftToOfficers: await hasOfficer(cx.tx, cx.today),
    ceilings: { set: ceilingsSet, other },
    copies: await countCopies(cx.tx),
    backedUp: backup.lastDoneAt !== null,
  })
}

const waitingRows = async (cx: Looking): Promise<SetUpStepsAnswer['waiting']> => {
  const lists = await waitingLists(cx)
  const rows = (isMeant: (list: string) => boolean): number =>
    lists.filter(({ list }) => isMeant(list)).reduce((sum, one) => sum + one.rows, 0)
  return { roster: rows((list) => list === 'roster'), posts: rows((list) => setUpPostLists.includes(list)) }
}

/** The lists of the third step. */
const setUpPostLists: readonly string[] = ['posts', 'register', 'powers']

type Counts = Pick<SetUpStepsAnswer, 'people' | 'posts' | 'points'> & {
  readonly signedIn: number
  readonly allAdministrators: number
  readonly ceilingsSet: boolean
  readonly other: number
}

const defaultOther = 50

const countsOf = async ({ tx, today }: Looking): Promise<Counts> => {
  const [row] = await tx.rows(sql<Counts>`
    with administrators as (
      select distinct g.person_id from identity_role_grant g
      where g.tenant_id = ${tx.tenant} and g.from_on <= ${today}::date and (g.to_on is null or g.to_on > ${today}::date)
        and g.role in ('system-administrator', 'security-administrator', 'audit-administrator'))
    select
      (select count(*) from administrators) as all_administrators,
      (select count(*) from administrators d join identity_account a
        on a.tenant_id = ${tx.tenant} and a.person_id = d.person_id and a.signed_up_at is not null) as signed_in,
      (select count(*) from organisation_person p where p.tenant_id = ${tx.tenant} and p.left_on is null) as people,
      (select count(*) from organisation_post p where p.tenant_id = ${tx.tenant} and p.closed_on is null) as posts,
      (select count(*) from risk_risk_point r where r.tenant_id = ${tx.tenant}) as points,
      exists (select from plan_ceiling c where c.tenant_id = ${tx.tenant}) as ceilings_set,
      coalesce((select c.minutes from plan_ceiling c where c.tenant_id = ${tx.tenant} and c.class = 'other'),
        ${defaultOther}) as other`)
  if (!row) throw new Error('counts are always one row')
  return row
}
