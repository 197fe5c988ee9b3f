import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { moment } from './day.ts'
import { exportOf, momentColumn } from './export.ts'
import { question } from './verb.ts'

const shape = { input: Type.Object({}), answer: Type.Object({}), refusals: ['gone'] as const }
const look = { zh: '看了', en: 'Looked' }

test('an export has the roles, the class and the refusals of its list, and a name of its own for a part', () => {
  const list = question('risk.quality', { roles: ['officer'], data: 'internal', shows: 'posts' }, shape)
  expect(exportOf(list)).toMatchObject({
    kind: 'command',
    name: 'risk.export-quality',
    access: { roles: ['officer'], data: 'internal', shows: 'posts' },
    refusals: ['gone', 'export-too-long'],
  })
  expect(exportOf(list, undefined, 'pairs').name).toBe('risk.export-quality-pairs')
})

test('an export about persons is made on an own device alone, and never waits for the network', () => {
  const list = question('learning.today', { roles: ['learner'], data: 'personal', offline: true, look }, shape)
  expect(exportOf(list).access).toEqual({ roles: ['learner'], data: 'personal', look, ownDevice: true })
  const taken = { zh: '导出了', en: 'Took out' }
  expect(exportOf(list, taken).access).toEqual({ roles: ['learner'], data: 'personal', look: taken, ownDevice: true })
})

test('a moment is told as day and minute in the time zone of the organisation, and nothing where there is none', () => {
  const { cell } = momentColumn<{ readonly at: ReturnType<typeof moment> | null }>(
    { zh: '时', en: 'At' },
    ({ at }) => at,
  )
  expect(cell({ at: moment('2027-01-12T17:30:00Z') }, 'Asia/Shanghai')).toBe('2027-01-13 01:30')
  expect(cell({ at: null }, 'Asia/Shanghai')).toBeNull()
})
