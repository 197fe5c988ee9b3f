import { type NewUnit, saveHoldings, savePeople, savePosts, saveUnits } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson, aPost, aUnit } from '#capabilities/organisation/sample.ts'
import type { Id } from '#kernel/id.ts'
import { anId, type TestCx } from '#platform/testing.ts'

const pair = (zh: string) => ({ zh, en: zh })

/** An area with a supply station and its crew; a manager, a deputy, a station head and a keeper. */
export const openSupply = async (cx: TestCx) => {
  const units = { area: anId('unit'), supply: anId('unit'), crew: anId('unit'), wells: anId('unit') }
  const unit = (code: keyof typeof units, path: string, parentId: Id<'unit'> | null) =>
    aUnit({ id: units[code], code, path, parentId, name: pair(code), kind: 'team' })
  const [area, supply, crew] = [
    unit('area', '1', null),
    unit('supply', '1.1', units.area),
    unit('crew', '1.1.1', units.supply),
  ]
  await saveUnits(cx.tx, [area, supply, crew, unit('wells', '1.2', units.area)])
  const posts = { manager: anId('post'), deputy: anId('post'), head: anId('post'), keeper: anId('post') }
  const post = (of: NewUnit, code: keyof typeof posts) =>
    aPost(of, {
      ...{ id: posts[code], code, name: pair(code), leadingPost: code !== 'keeper', keyPost: false },
      ...{ powers: pair(''), counterparties: pair('') },
    })
  await savePosts(cx.tx, [post(area, 'manager'), post(area, 'deputy'), post(supply, 'head'), post(crew, 'keeper')])
  const people = { zhao: anId('person'), lin: anId('person'), tang: anId('person'), zhou: anId('person') }
  const person = (of: NewUnit, staffNo: keyof typeof people) =>
    aPerson(of, { id: people[staffNo], staffNo, name: staffNo })
  await savePeople(cx.tx, [person(area, 'zhao'), person(area, 'lin'), person(supply, 'tang'), person(crew, 'zhou')])
  const holding = (of: NewUnit, personId: Id<'person'>, postId: Id<'post'>) =>
    aHolding(of, { id: anId('holding'), personId, postId })
  await saveHoldings(cx.tx, [
    holding(area, people.zhao, posts.manager),
    holding(area, people.lin, posts.deputy),
    holding(supply, people.tang, posts.head),
    holding(crew, people.zhou, posts.keeper),
  ])
  const officer = await cx.as({ roles: ['officer'], reach: { units: ['1'], branches: [] } })
  return { officer, people, posts, units, crew }
}
