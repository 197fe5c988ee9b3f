import { assign, type Completion, keepCompletions } from '#capabilities/learning/public.ts'
import {
  type Person,
  type Post,
  saveAbsences,
  saveHoldings,
  savePeople,
  savePosts,
  saveUnits,
  type Unit,
} from '#capabilities/organisation/public.ts'
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
  await saveUnits(tx, [
    aUnit(units.area, '1', null, '澄湾采油管理区'),
    aUnit(units.supply, supplyPath, units.area, '物资供应站'),
    aUnit(units.wells, wellsPath, units.area, '作业监督站'),
  ])
  const posts = { purchasing: anId('post'), workover: anId('post') }
  await savePosts(tx, [
    aPost(posts.purchasing, 'purchasing', '物资采购岗', units.supply, supplyPath),
    aPost(posts.workover, 'workover', '修井监督岗', units.wells, wellsPath),
  ])
  const supply = Array.from({ length: 12 }, () => anId('person'))
  const wells = Array.from({ length: 3 }, () => anId('person'))
  await savePeople(tx, [
    ...supply.map((id, at) => aPerson(id, `S-${at}`, `采购员${at}`, units.supply, supplyPath)),
    ...wells.map((id, at) => aPerson(id, `W-${at}`, `监督员${at}`, units.wells, wellsPath)),
  ])
  await saveHoldings(tx, [
    ...supply.map((personId) => aHolding(personId, posts.purchasing, supplyPath)),
    ...wells.map((personId) => aHolding(personId, posts.workover, wellsPath)),
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
      item: { kind: 'lesson', code, version: '1.0.0', minutes: 5 },
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

const aUnit = (id: Id<'unit'>, path: string, parentId: Id<'unit'> | null, zh: string): Unit => ({
  id,
  code: `unit-${path}`,
  name: { zh, en: `Unit ${path}` },
  kind: parentId ? 'station' : 'area',
  parentId,
  path,
})

const aPost = (id: Id<'post'>, code: string, zh: string, unitId: Id<'unit'>, unitPath: string): Post => ({
  id,
  code,
  name: { zh, en: code },
  unitId,
  unitPath,
  business: 'procurement',
  leadingPost: false,
  keyPost: true,
  powers: { zh: '', en: '' },
  counterparties: { zh: '', en: '' },
  closedOn: null,
})

const aPerson = (id: Id<'person'>, staffNo: string, name: string, unitId: Id<'unit'>, unitPath: string): Person => ({
  id,
  staffNo,
  name,
  latinName: '',
  unitId,
  unitPath,
  branchId: null,
  partyMember: false,
  joinedOn: null,
  leftOn: null,
})

const aHolding = (personId: Id<'person'>, postId: Id<'post'>, unitPath: string) => ({
  id: anId('holding'),
  personId,
  postId,
  unitPath,
  fromOn: day('2021-07-01'),
  toOn: null,
})
