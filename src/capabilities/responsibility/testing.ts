import {
  type Holding,
  type Person,
  type Post,
  saveHoldings,
  savePeople,
  savePosts,
  saveUnits,
} from '#capabilities/organisation/public.ts'
import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { anId, type TestCx } from '#platform/testing.ts'

const joined = day('2021-07-01')
const pair = (zh: string) => ({ zh, en: zh })

/** An area with a supply station and its crew; a manager, a deputy, a station head and a keeper. */
export const openSupply = async (cx: TestCx) => {
  const units = { area: anId('unit'), supply: anId('unit'), crew: anId('unit'), wells: anId('unit') }
  const unit = (id: Id<'unit'>, code: string, path: string, parentId: Id<'unit'> | null) => ({
    ...{ id, code, path, parentId },
    name: pair(code),
    kind: 'team' as const,
  })
  await saveUnits(cx.tx, [
    unit(units.area, 'area', '1', null),
    unit(units.supply, 'supply', '1.1', units.area),
    unit(units.crew, 'crew', '1.1.1', units.supply),
    unit(units.wells, 'wells', '1.2', units.area),
  ])
  const posts = { manager: anId('post'), deputy: anId('post'), head: anId('post'), keeper: anId('post') }
  const post = (id: Id<'post'>, code: string, unitId: Id<'unit'>, unitPath: string): Post => ({
    ...{ id, code, unitId, unitPath },
    name: pair(code),
    business: 'procurement',
    leadingPost: code !== 'keeper',
    keyPost: false,
    powers: pair(''),
    counterparties: pair(''),
    closedOn: null,
  })
  await savePosts(cx.tx, [
    post(posts.manager, 'manager', units.area, '1'),
    post(posts.deputy, 'deputy', units.area, '1'),
    post(posts.head, 'head', units.supply, '1.1'),
    post(posts.keeper, 'keeper', units.crew, '1.1.1'),
  ])
  const people = { zhao: anId('person'), lin: anId('person'), tang: anId('person'), zhou: anId('person') }
  const person = (id: Id<'person'>, staffNo: string, unitId: Id<'unit'>, unitPath: string): Person => ({
    ...{ id, staffNo, unitId, unitPath },
    name: staffNo,
    latinName: '',
    branchId: null,
    partyMember: false,
    joinedOn: joined,
    leftOn: null,
  })
  await savePeople(cx.tx, [
    person(people.zhao, 'zhao', units.area, '1'),
    person(people.lin, 'lin', units.area, '1'),
    person(people.tang, 'tang', units.supply, '1.1'),
    person(people.zhou, 'zhou', units.crew, '1.1.1'),
  ])
  const holding = (personId: Id<'person'>, postId: Id<'post'>, unitPath: string): Holding => ({
    ...{ personId, postId, unitPath },
    id: anId('holding'),
    fromOn: joined,
    toOn: null,
  })
  await saveHoldings(cx.tx, [
    holding(people.zhao, posts.manager, '1'),
    holding(people.lin, posts.deputy, '1'),
    holding(people.tang, posts.head, '1.1'),
    holding(people.zhou, posts.keeper, '1.1.1'),
  ])
  const officer = await cx.as({ roles: ['officer'], reach: { units: ['1'], branches: [] } })
  return { officer, people }
}
