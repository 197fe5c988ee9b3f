import { expect, test } from 'vitest'
import { type Lack, lackingOf, postMissing, type StandingControl } from './lacking.ts'

const said = { zh: '一个人挑', en: 'One picks' }
const unsaid = { zh: ' ', en: '' }
const control: StandingControl = { kind: 'limit', ownerPost: 'purchasing', checkerPost: 'settlement' }

test.each<[string, Parameters<typeof lackingOf>[0], readonly StandingControl[], readonly Lack[]]>([
  ['whole', { grade: 'HIGH', cause: said, indicator: said }, [control], []],
  ['bare', { grade: 'HIGH', cause: unsaid, indicator: unsaid }, [], ['cause', 'control', 'indicator']],
  ['held by study', { grade: 'HIGH', cause: said, indicator: said }, [{ ...control, kind: 'education' }], ['control']],
  ['unchecked', { grade: 'HIGH', cause: said, indicator: said }, [{ ...control, checkerPost: null }], ['control']],
  ['unowned', { grade: 'HIGH', cause: said, indicator: said }, [{ ...control, ownerPost: null }], ['control']],
  [
    'checked by its owner',
    { grade: 'HIGH', cause: said, indicator: said },
    [{ ...control, checkerPost: 'purchasing' }],
    ['control'],
  ],
  ['medium', { grade: 'MEDIUM', cause: unsaid, indicator: unsaid }, [], []],
])('RSK-133 a point that is %s', (_, point, controls, lacking) => {
  expect(lackingOf(point, controls)).toEqual(lacking)
})

test.each<[Partial<StandingControl>, boolean, string | null]>([
  [{}, true, null],
  [{ ownerPost: null }, true, 'owner-missing'],
  [{ checkerPost: null }, true, 'checker-missing'],
  [{ ownerPost: null, checkerPost: null }, false, null],
  [{ kind: 'education', ownerPost: null }, true, null],
])('RSK-134 a control with %j of a point that counts: %s', (over, confirmed, missing) => {
  expect(postMissing({ ...control, ...over }, confirmed)).toBe(missing)
})
