import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { type Detection, monthOf } from './rules/detection/series.ts'
import type { Signal } from './rules/signal.ts'

/** Vehicles at the well-work station, nine found where three were expected. */
export const aDetection = (over: Partial<Detection> = {}): Detection => ({
  unit: '1.7',
  topic: 'vehicles',
  month: monthOf(day('2027-01-01')),
  verdict: 'INCIPIENT',
  tags: ['INCIPIENT'],
  method: 'predictive',
  version: 1,
  rule: 'SUP-103',
  estimate: { value: 3, low: 1.6, high: 5.1, level: 0.9 },
  n: 9,
  expected: 3,
  p: 0.001,
  q: 0.04,
  falseShare: 0.1,
  units: ['1.7'],
  ...over,
})

export const anOpenSignal = (over: Partial<Signal> = {}): Signal => ({
  id: id<'signal'>('01943e6f-0000-7000-8000-000000000001'),
  no: 'S-2701',
  unitPath: '1.7',
  whole: false,
  topic: 'vehicles',
  verdict: 'INCIPIENT',
  month: day('2027-01-01'),
  detection: aDetection(),
  months: 1,
  state: 'open',
  raisedOn: day('2027-01-05'),
  judgeBy: day('2027-01-12'),
  explained: [],
  judgedOn: null,
  judgedBy: null,
  dismissedAs: null,
  reason: '',
  lookAgainOn: null,
  ...over,
})
