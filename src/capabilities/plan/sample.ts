import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { type AudienceRules, noAudience } from './rules/audience.ts'
import type { Content, Draft, ProgrammeItem } from './rules/programme.ts'

const anItem = (over: Partial<ProgrammeItem> = {}): ProgrammeItem => ({
  kind: 'lesson',
  code: 'new-year-parcel',
  version: '1.0.0',
  minutes: 5,
  educationKind: 'post',
  ...over,
})

/** The audience of the pictures: high posts, medium ones that touch gifts, leaders. */
export const springAudience: AudienceRules = {
  ...noAudience,
  grades: ['HIGH', 'MEDIUM'],
  families: ['gifts-hospitality'],
  leading: true,
}

/** Education before the Spring Festival, 4 to 31 January 2027. */
export const someContent = (over: Partial<Content> = {}): Content => ({
  name: { zh: '春节前教育', en: 'Before the Spring Festival' },
  fromOn: day('2027-01-04'),
  toOn: day('2027-01-31'),
  audience: springAudience,
  exclusions: [],
  items: [anItem()],
  overReason: '',
  ...over,
})

export const aDraft = (over: Partial<Draft> = {}): Draft => ({
  ...someContent(),
  id: id('01940000-0000-7000-8000-000000000001'),
  unitPath: '1',
  kind: 'post',
  state: 'draft',
  version: 1,
  revision: 1,
  editors: [id('01940000-0000-7000-8000-0000000000a1')],
  runningVersion: null,
  ...over,
})
