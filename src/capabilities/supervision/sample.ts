import { day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { type Detection, monthOf } from './rules/detection/series.ts'
import type { Draw } from './rules/draw.ts'
import type { Finding } from './rules/finding.ts'
import type { Hazard } from './rules/hazard.ts'
import type { Project, StepDone } from './rules/project.ts'
import type { Rectification } from './rules/rectification.ts'
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

/** A purchase split in three, found in October. */
export const aFinding = (over: Partial<Finding> = {}): Finding => ({
  id: 'finding' as Id<'finding'>,
  no: 'F-2026-001',
  postId: 'post' as Id<'post'>,
  unitPath: '1.1',
  riskPointId: null,
  family: 'procurement',
  source: 'inspection',
  title: { zh: '拆分需求，绕开招标', en: 'Split a need to avoid a tender' },
  fact: { zh: '18 天内拆 3 单', en: 'Three orders within 18 days' },
  happenedOn: day('2026-10-19'),
  count: 1,
  severity: 'usual',
  state: 'open',
  repeats: null,
  signalId: null,
  projectId: null,
  eventId: 'event' as Id<'post-event'>,
  recordedOn: day('2026-10-19'),
  closedOn: null,
  ...over,
})

/** Its first round: a prompt in the system in place of a note from memory. */
export const aRound = (over: Partial<Rectification> = {}): Rectification => ({
  id: 'round' as Id<'rectification'>,
  matter: 'finding',
  matterId: 'finding',
  unitPath: '1.1',
  round: 1,
  causesVersion: 1,
  causes: ['not-done'],
  why: '',
  remedy: 'limit',
  riskPointId: 'point' as Id<'risk-point'>,
  oldControlId: null,
  oldText: null,
  text: { zh: '系统提示并单', en: 'The system prompts a merge' },
  frequency: { zh: '每月', en: 'Monthly' },
  proof: { zh: '对账单', en: 'The matching sheet' },
  lesson: null,
  ownerPost: 'material-planning',
  checkerPost: 'settlement',
  dueOn: day('2026-12-20'),
  plannedOn: day('2026-11-06'),
  plannedBy: 'planner' as Id<'person'>,
  doneOn: null,
  doneBy: null,
  controlId: null,
  verifiedOn: null,
  verifiedBy: null,
  verifiedNote: '',
  recheckOn: null,
  recheckedOn: null,
  recheckNote: '',
  outcome: null,
  ...over,
})

/** A slip that is approved without a destination. */
export const aHazard = (over: Partial<Hazard> = {}): Hazard => ({
  id: 'hazard' as Id<'hazard'>,
  no: 'H-2027-001',
  unitPath: '1.4',
  postId: null,
  what: '派车单没有目的地也能批，月底对不上里程。',
  idea: '',
  state: 'raised',
  interim: '',
  answer: '',
  raisedOn: day('2027-01-04'),
  takenOn: null,
  closedOn: null,
  ...over,
})

/** Five controls of high risk points, announced and not drawn yet. */
export const aDraw = (over: Partial<Draw> = {}): Draw => ({
  id: 'draw' as Id<'control-draw'>,
  no: 'D-2027-01',
  unitPath: '1',
  scope: 'high',
  sample: 5,
  frame: ['a', 'b', 'c', 'd', 'e', 'f'],
  announcedOn: day('2027-01-11'),
  checkpointSize: null,
  seed: null,
  drawnOn: null,
  ...over,
})

/** How cars are dispatched at the maintenance team. */
export const aProject = (over: Partial<Project> = {}): Project => ({
  id: 'project' as Id<'project'>,
  no: 'E-2027-01',
  unitPath: '1.4',
  topic: '派车管理',
  basis: '自查发现派车单没有目的地',
  signalId: null,
  proposedOn: day('2027-01-04'),
  proposedBy: 'first' as Id<'person'>,
  closedOn: null,
  ...over,
})

export const aStep = (over: Partial<StepDone> = {}): StepDone => ({
  step: 'evidence',
  on: day('2027-01-05'),
  by: 'second' as Id<'person'>,
  text: '抽了十二月的 40 张派车单，对里程',
  team: [],
  until: null,
  method: null,
  outcome: null,
  withoutNotice: false,
  yuan: null,
  lesson: null,
  ...over,
})
