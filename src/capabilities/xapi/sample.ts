import { moment } from '#kernel/day.ts'
import type { Draft } from './rules/statement.ts'

/** One answer to one question, right and not rapid. */
export const aDraft = (over: Partial<Draft> = {}): Draft => ({
  id: '0190aaaa-0000-7000-8000-000000000001',
  verb: 'answered',
  activity: {
    kind: 'question',
    code: 'sample-gifts-1',
    version: '1.0.0',
    name: { zh: '礼品礼金与节日', en: 'Gifts and festivals' },
  },
  registration: '0190aaaa-0000-7000-8000-0000000000aa',
  occurredAt: moment('2027-01-12T01:12:00Z'),
  result: { success: true, response: 'a[,]b' },
  ...over,
})
