import { expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { isAboutAny } from './leavers.ts'

const isAbout = isAboutAny([{ personId: 'he' as Id<'person'>, staffNo: '0417', name: '何小满' }])

test.each([
  ['says the number', { staffNo: ' 0417 ', name: '何小曼' }, {}, true],
  ['was mended to the number', { staffNo: 'O417', name: '' }, { staffNo: '0417' }, true],
  ['said the number until it was mended', { staffNo: '0417', name: '' }, { staffNo: '0418' }, true],
  ['says no number and the name', { staffNo: '', name: '何小满' }, {}, true],
  ['says no number and was mended to the name', { staffNo: '', name: '何？' }, { name: '何小满' }, true],
  ['is about a namesake', { staffNo: '0999', name: '何小满' }, {}, false],
  ['is about somebody else', { staffNo: '0421', name: '周启明' }, {}, false],
  ['names nobody', { unit: '物资供应站' }, {}, false],
] as const)('ORG-35 a row that %s', (_, told, fixes, expected) => {
  expect(isAbout({ told, fixes })).toBe(expected)
})
