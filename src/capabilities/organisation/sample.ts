import { day } from '#kernel/day.ts'
import type { Holding, NewBranch, NewUnit, Person, Post } from './rules/organisation.ts'

/** The day on which those of the samples began. */
export const beganOn = day('2021-07-01')

/** The supply station; an area when it stands under nothing. */
export const aUnit = (over: Pick<NewUnit, 'id'> & Partial<NewUnit>): NewUnit => ({
  code: 'supply',
  name: { zh: '物资供应站', en: 'Supply station' },
  kind: over.parentId ? 'station' : 'area',
  parentId: null,
  path: '1',
  ...over,
})

export const aBranch = (over: Pick<NewBranch, 'id'> & Partial<NewBranch>): NewBranch => ({
  code: 'branch-supply',
  name: { zh: '物资供应站支部', en: 'Supply station branch' },
  unitId: null,
  ...over,
})

type Place = Pick<NewUnit, 'id' | 'path'>

/** The purchasing post of a unit. */
export const aPost = (of: Place, over: Pick<Post, 'id'> & Partial<Post>): Post => ({
  code: 'purchasing',
  name: { zh: '物资采购岗', en: 'Purchasing' },
  unitId: of.id,
  unitPath: of.path,
  business: 'procurement',
  leadingPost: false,
  keyPost: true,
  powers: { zh: '选择询价对象', en: 'Choose whom to ask for quotes' },
  counterparties: { zh: '供应商', en: 'Suppliers' },
  closedOn: null,
  ...over,
})

/** He Xiaoman, of a unit and no branch. */
export const aPerson = (of: Place, over: Pick<Person, 'id'> & Partial<Person>): Person => ({
  staffNo: 'T-1',
  name: '何小满',
  latinName: '',
  unitId: of.id,
  unitPath: of.path,
  branchId: null,
  partyMember: false,
  joinedOn: beganOn,
  leftOn: null,
  ...over,
})

/** Held in a unit since the sample began. */
export const aHolding = (
  of: Pick<NewUnit, 'path'>,
  over: Pick<Holding, 'id' | 'personId' | 'postId'> & Partial<Holding>,
): Holding => ({ unitPath: of.path, fromOn: beganOn, toOn: null, ...over })
