import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { saveHoldings, savePeople, savePosts, saveUnits } from '#capabilities/organisation/public.ts'
import { aHolding, aPerson, aPost, aUnit } from '#capabilities/organisation/sample.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { aSmallPack } from '../sample.ts'
import { casesLikeMine } from './cases-like-mine.ts'

/** Somebody at a post of a station, or of an office, that two cases of different ranks are about. */
const atPost = async (cx: TestCx, unit: { readonly kind: 'station' | 'office'; readonly leads: boolean }) => {
  const place = aUnit({ id: anId('unit'), path: '1.1', kind: unit.kind })
  await saveUnits(cx.tx, [place])
  const post = aPost(place, { id: anId('post'), code: 'sample-buyer', leadingPost: unit.leads })
  await savePosts(cx.tx, [post])
  const person = anId('person')
  await savePeople(cx.tx, [aPerson(place, { id: person })])
  await saveHoldings(cx.tx, [aHolding(place, { id: anId('holding'), personId: person, postId: post.id })])
  const [one] = aSmallPack().cases
  const cases = (['crew', 'section', 'unit-leader'] as const).map((rank) => ({
    ...{ ...one, code: `sample-${rank}`, rank, posts: ['sample-buyer'] },
  }))
  await loadPack(cx.tx, { ...aSmallPack(), cases }, cx.now)
  const found = await casesLikeMine(await cx.as({ roles: ['learner'], person, unitPath: '1.1' }), {})
  if (!found.ok) throw new Error('cases like mine are never refused')
  return found.value.cases.map(({ code, rank, sector, sameRank }) => ({ code, rank, sector, sameRank }))
}

test.for([
  ['station', false, 'crew'],
  ['station', true, 'section'],
  ['office', false, 'section'],
  ['office', true, 'unit-leader'],
] as const)(
  'LRN-21 at a post in a %s that leads (%s) the case of rank %s comes first and says so',
  async ([kind, leads, own], { cx }) => {
    const [first, ...others] = await atPost(cx, { kind, leads })
    expect(first).toEqual({ code: `sample-${own}`, rank: own, sector: 'oil-production', sameRank: true })
    expect(others.map(({ sameRank }) => sameRank)).toEqual([false, false])
  },
)
