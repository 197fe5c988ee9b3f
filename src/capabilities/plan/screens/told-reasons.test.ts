import { expect, test } from 'vitest'
import { noAudience } from '../rules/audience.ts'
import { toldReasons } from './told-reasons.ts'

const nameOf = (code: string) => ({ zh: code, en: code })

test('PLN-3 a preview tells the reasons that the rules can give, in their order, and nothing for nobody', () => {
  expect(toldReasons(noAudience, nameOf)).toEqual([])
  const rules = {
    ...noAudience,
    ...{ posts: ['buyer'], leading: true, roles: ['author' as const], families: ['vehicles'], partyMembers: true },
  }
  expect(toldReasons({ ...rules, grades: ['HIGH', 'MEDIUM'] }, nameOf).map(({ en }) => en)).toEqual([
    'Because you hold the post buyer',
    'Because you are a leading official',
    'Because you hold the role of author',
    'Because you hold the post [their post]',
    'Because your post deals with Vehicles',
    'It is part of the plan of your unit',
  ])
})

test('PLN-2 families alone include nobody and give no reason; without them every grade gives the post', () => {
  expect(toldReasons({ ...noAudience, families: ['vehicles'] }, nameOf)).toEqual([])
  expect(toldReasons({ ...noAudience, families: ['vehicles'], grades: ['HIGH'] }, nameOf)).toHaveLength(1)
  expect(toldReasons({ ...noAudience, grades: ['LOW'] }, nameOf)).toHaveLength(1)
})
