import { expect, test } from 'vitest'
import { nearest, theNearest } from './near-post.ts'

const post = (code: string, unitPath: string) => ({ code, unitPath })

test('RSK-149 a post in the own unit is nearest, then one up the path, then one elsewhere under the first unit above', () => {
  const own = post('own', '1.2.3')
  const up = post('up', '1')
  const beside = post('beside', '1.2.4')
  const far = post('far', '1.10.3')
  expect(theNearest([far, beside, up, own], '1.2.3')).toEqual(own)
  expect(theNearest([far, beside, up], '1.2.3')).toEqual(up)
  expect(theNearest([far, beside], '1.2.3')).toEqual(beside)
  expect(theNearest([far], '1.2.3')).toEqual(far)
  expect(theNearest([], '1.2.3')).toBeNull()
})

test('RSK-149 of several that stand equally near none is chosen', () => {
  const two = [post('a', '1.2.3'), post('b', '1.2.3')]
  expect(theNearest([...two, post('up', '1.2')], '1.2.3')).toBeNull()
  expect(nearest([...two, post('up', '1.2')], '1.2.3')).toEqual(two)
  expect(theNearest([post('a', '1.2.4'), post('b', '1.2.5')], '1.2.3')).toBeNull()
})
