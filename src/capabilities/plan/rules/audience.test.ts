import { expect, test } from 'vitest'
import { type AudienceRules, type Candidate, type HeldPost, namesSomebody, noAudience, reasonFor } from './audience.ts'

const post = (over: Partial<HeldPost> = {}): HeldPost => ({
  code: 'purchasing',
  grade: 'LOW',
  families: [],
  business: 'procurement',
  leading: false,
  ...over,
})
const one = (...posts: HeldPost[]): Candidate => ({ posts, roles: [], partyMember: false, units: ['area', 'supply'] })
const rules = (over: Partial<AudienceRules>): AudienceRules => ({ ...noAudience, ...over })
const gifts = { families: ['gifts-hospitality'] }

test('PLN-1 nobody is in the audience until a rule says so', () => {
  expect(namesSomebody(noAudience)).toBe(false)
  expect(namesSomebody(rules(gifts))).toBe(false)
  expect(namesSomebody(rules({ leading: true }))).toBe(true)
  expect(reasonFor({ ...one(post({ grade: 'HIGH', leading: true })), partyMember: true }, noAudience)).toBeNull()
})

test('PLN-2 a high post is taken whole, whatever families are chosen', () => {
  const chosen = rules({ grades: ['HIGH', 'MEDIUM'], ...gifts })
  expect(reasonFor(one(post({ grade: 'HIGH' })), chosen)).toMatchObject({
    why: 'high',
    post: 'purchasing',
    family: null,
  })
})

test('PLN-2 families narrow medium and low posts to those they touch', () => {
  const chosen = rules({ grades: ['MEDIUM', 'LOW'], ...gifts })
  const touched = post({ grade: 'MEDIUM', families: ['vehicles', 'gifts-hospitality'] })
  expect(reasonFor(one(touched), chosen)).toEqual({
    why: 'family',
    post: 'purchasing',
    family: 'gifts-hospitality',
    role: null,
  })
  expect(reasonFor(one(post({ grade: 'MEDIUM', families: ['vehicles'] })), chosen)).toBeNull()
  expect(reasonFor(one(post({ grade: 'LOW' })), chosen)).toBeNull()
  expect(reasonFor(one(post({ grade: 'LOW' })), rules({ grades: ['LOW'] }))?.why).toBe('low')
  expect(reasonFor(one({ ...touched, grade: null }), chosen)).toBeNull()
})

test('PLN-3 of several reasons the first by precedence is told, then the first post', () => {
  const all = rules({
    grades: ['HIGH', 'MEDIUM', 'LOW'],
    posts: ['chosen'],
    businesses: ['procurement'],
    leading: true,
    partyMembers: true,
    everyone: true,
  })
  const why = (...posts: HeldPost[]) => reasonFor({ ...one(...posts), partyMember: true }, all)
  expect(why(post({ grade: 'HIGH' }), post({ code: 'chosen' }))?.why).toBe('chosen-post')
  expect(why(post({ grade: 'HIGH' }), post({ leading: true }))?.why).toBe('leading')
  expect(why(post({ code: 'b', grade: 'HIGH' }), post({ code: 'a', grade: 'HIGH' }))?.post).toBe('a')
  expect(why(post({ grade: 'LOW', business: 'people' }))?.why).toBe('low')
  expect(why(post({ grade: 'LOW' }))?.why).toBe('business')
  expect(why()?.why).toBe('party')
  expect(reasonFor(one(), all)?.why).toBe('everyone')
})

test('PLN-23 a role that is held includes, after single and leading posts and before grades; of several the first', () => {
  const asked = rules({ roles: ['author', 'leader'], grades: ['HIGH'], leading: true })
  const held = (roles: Candidate['roles'], ...posts: HeldPost[]) => reasonFor({ ...one(...posts), roles }, asked)
  expect(namesSomebody(rules({ roles: ['author'] }))).toBe(true)
  expect(held(['author', 'leader'])).toEqual({ why: 'role', post: null, family: null, role: 'leader' })
  expect(held(['author'], post({ grade: 'HIGH' }))).toMatchObject({ why: 'role', role: 'author' })
  expect(held(['author'], post({ leading: true }))?.why).toBe('leading')
  expect(held(['secretary', 'officer'])).toBeNull()
})

test('units narrow every rule to the people of these units and below', () => {
  const chosen = rules({ everyone: true, posts: ['purchasing'], units: ['supply'] })
  expect(reasonFor(one(post()), chosen)?.why).toBe('chosen-post')
  expect(reasonFor({ ...one(post()), units: ['area', 'wells'] }, chosen)).toBeNull()
})
