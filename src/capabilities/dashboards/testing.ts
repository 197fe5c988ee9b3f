import { assign, type Completion, keepCompletions } from '#capabilities/learning/public.ts'
import { saveAbsences, saveHoldings, savePeople, savePosts, saveUnits } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson, aPost, aUnit } from '#capabilities/organisation/sample.ts'
import { type Day, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx } from '#platform/testing.ts'

/** An area of two stations with a post each: twelve people at the supply station, three at the wells. */
export interface TwoStations {
  readonly units: Readonly<Record<'area' | 'supply' | 'wells', Id<'unit'>>>
  readonly posts: Readonly<Record<'purchasing' | 'workover', Id<'post'>>>
  readonly supply: readonly Id<'person'>[]
  readonly wells: readonly Id<'person'>[]
}

export const supplyPath = '1.1'
export const wellsPath = '1.2'

export const openTwoStations = async ({ tx }: TestCx): Promise<TwoStations> => {
  const units = { area: anId('unit'), supply: anId('unit'), wells: anId('unit') }
  const unit = (code: keyof typeof units, path: string, zh: string) =>
    aUnit({ id: units[code], code: `unit-${path}`, name: { zh, en: `Unit ${path}` }, path, parentId: aboveOf(code) })
  const aboveOf = (code: keyof typeof units) => (code === 'area' ? null : units.area)
  const station = { supply: unit('supply', supplyPath, '物资供应站'), wells: unit('wells', wellsPath, '作业监督站') }
  await saveUnits(tx, [unit('area', '1', '澄湾采油管理区'), station.supply, station.wells])
  const posts = { purchasing: anId('post'), workover: anId('post') }
  await savePosts(tx, [
    aPost(station.supply, { id: posts.purchasing, name: { zh: '物资采购岗', en: 'purchasing' } }),
    aPost(station.wells, { id: posts.workover, code: 'workover', name: { zh: '修井监督岗', en: 'workover' } }),
  ])
  const supply = Array.from({ length: 12 }, () => anId('person'))
  const wells = Array.from({ length: 3 }, () => anId('person'))
  await savePeople(tx, [
    ...supply.map((id, at) => aPerson(station.supply, { id, staffNo: `S-${at}`, name: `采购员${at}` })),
    ...wells.map((id, at) => aPerson(station.wells, { id, staffNo: `W-${at}`, name: `监督员${at}` })),
  ])
  await saveHoldings(tx, [
    ...supply.map((personId) => aHolding(station.supply, { id: anId('holding'), personId, postId: posts.purchasing })),
    ...wells.map((personId) => aHolding(station.wells, { id: anId('holding'), personId, postId: posts.workover })),
  ])
  return { units, posts, supply, wells }
}

/** A lesson of five minutes that the curriculum knows, called by its code. */
export const addLesson = async ({ tx }: TestCx, code: string): Promise<void> => {
  const body = { kind: 'post', minutes: 5, title: { zh: code, en: code } }
  await tx.rows(sql`
    insert into lesson_version (tenant_id, code, version, families, posts, body)
    values (${tx.tenant}, ${code}, '1.0.0', '{}', '{}', ${JSON.stringify(body)}::jsonb)`)
}

/** Gives one lesson to these people, due on a day. */
export const give = async (cx: TestCx, people: readonly Id<'person'>[], code: string, dueOn: Day): Promise<void> => {
  await assign(
    cx.tx,
    {
      programmeId: anId('programme'),
      items: [{ kind: 'lesson', code, version: '1.0.0', minutes: 5 }],
      openOn: day('2027-01-04'),
      dueOn,
      assignedAt: cx.now,
    },
    sql`select p.person_id, p.unit_path, 'everyone' as reason from organisation_person p
      where p.person_id = any (${[...people]}::uuid[])`,
  )
}

export const finish = async (
  cx: TestCx,
  people: readonly Id<'person'>[],
  unitPath: string,
  code: string,
): Promise<void> => {
  await keepCompletions(
    cx.tx,
    people.map(
      (personId): Completion => ({
        personId,
        attemptId: anId('attempt'),
        itemKind: 'lesson',
        itemCode: code,
        itemVersion: '1.0.0',
        unitPath,
        occurredOn: cx.today,
        occurredAt: cx.now,
        recordedAt: cx.now,
        statementId: null,
      }),
    ),
  )
}

export const away = (cx: TestCx, personId: Id<'person'>, unitPath: string, fromOn: Day, toOn: Day): Promise<void> =>
  saveAbsences(cx.tx, [{ id: anId('absence'), personId, unitPath, fromOn, toOn }])
