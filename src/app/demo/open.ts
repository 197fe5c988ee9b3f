import type pg from 'pg'
import { copyAccounts, loadTenant, saveDemoPeople } from '#capabilities/identity/public.ts'
import { copyLearning } from '#capabilities/learning/public.ts'
import { copyPeople } from '#capabilities/organisation/public.ts'
import { addDays, type Day, type Moment, moment } from '#kernel/day.ts'
import { inTransaction, sql, type Tx } from '#platform/database.ts'
import type { House } from '#platform/door/run.ts'
import { StartRefusal } from '../start-refusal.ts'
import { seedAbsences } from './absences.ts'
import { demoPeople } from './cast.ts'
import { organisationFile } from './content.ts'
import { approveCases, workOnContent } from './content-work.ts'
import { seedCurriculum } from './curriculum.ts'
import { doubtAndAnswer } from './doubts.ts'
import { findHistory } from './findings.ts'
import { liveHistory } from './history.ts'
import { lookAround } from './looks.ts'
import { seedOrganisation, seedOutsiders } from './organisation.ts'
import { registerHistory } from './register.ts'
import { seedResponsibility } from './responsibility.ts'
import { seedRisk } from './risk.ts'
import { refuseOtherSize } from './size.ts'
import { superviseHistory } from './supervision.ts'

export interface DemoAsked {
  readonly owner: pg.Pool
  readonly house: House
  readonly sign: (until: Moment) => Promise<void>
  readonly today: Day
  /** How many people were asked for; nothing for as many as there are, or as the story has. */
  readonly people: number | undefined
}

/** The demo was cut short while it was made; nobody has seen it yet. */
export class HalfMade extends Error {}

/**
 * Seeds the demo organisation on an empty folder; a folder that holds a real organisation is refused.
 *
 * @throws HalfMade when an earlier start was cut short
 */
export const openDemo = async ({ owner, house, sign, today, people }: DemoAsked): Promise<void> => {
  const { tenant } = house
  const whole = { tenant, person: null, scope: ['1.%'] }
  const present = await inTransaction(owner, whole, loadTenant)
  if (present && !present.demo) throw notADemo(present.name)
  if (present) {
    if (people !== undefined) await inTransaction(owner, whole, (tx) => refuseOtherSize(tx, people))
    return
  }
  if (await inTransaction(owner, whole, isBegun)) throw new HalfMade('the demo was cut short while it was made')
  await inTransaction(house.pool, whole, async (tx) => {
    await seedOrganisation(tx)
    await seedCurriculum(tx, house.now())
    await seedRisk(tx)
    await seedResponsibility(tx)
    await seedAbsences(tx)
  })
  await approveCases(house)
  const asked = await superviseHistory(house)
  await findHistory(house)
  await liveHistory(house, today, asked)
  await registerHistory(house)
  await workOnContent(house)
  await doubtAndAnswer(house)
  await lookAround(house)
  await signDays(sign, today)
  if (people !== undefined && people > storyPeople) await inTransaction(house.pool, whole, (tx) => grow(tx, people))
  await inTransaction(house.pool, whole, seedOutsiders)
  await inTransaction(owner, whole, (tx) => openTenant(tx, tenant))
}

const historyDays = 90

/** Each day of the history ends with its own checkpoint, after the last deed of the evening. */
const signDays = async (sign: DemoAsked['sign'], today: Day): Promise<void> => {
  for (let ago = historyDays; ago > 0; ago--) await sign(moment(`${addDays(today, -ago)}T19:30:00+08:00`))
}

const storyPeople = 1_200

/** Larger organisations are the story many times over, made set-based. */
const grow = async (tx: Tx, people: number): Promise<void> => {
  await copyPeople(tx, people)
  await copyAccounts(tx, people)
  await copyLearning(tx, Math.floor(people / storyPeople))
}

/** Whether a demo without its last row has its first. */
const isBegun = async (tx: Tx): Promise<boolean> =>
  (await tx.rows(sql`select from organisation_unit where tenant_id = ${tx.tenant} limit 1`)).length > 0

/** Last, so that a start cut short is known and begun again from nothing. */
const openTenant = async (tx: Tx, tenant: number): Promise<void> => {
  const { code, name, timezone } = organisationFile()
  await tx.client.query(
    'insert into tenant (tenant_id, code, name, name_en, time_zone, demo) values ($1, $2, $3, $4, $5, true)',
    [tenant, code, name.zh, name.en, timezone],
  )
  await saveDemoPeople(tx, demoPeople())
}

const notADemo = (name: string): StartRefusal =>
  new StartRefusal({
    zh: `这个数据文件夹里是“${name}”的真实数据，演示不会动它。请用 --data 换一个文件夹。`,
    en: `This data folder holds the real data of ${name}, and the demo does not touch it. Choose another folder with --data.`,
  })
