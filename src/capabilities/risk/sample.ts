import { type Day, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { FactorScore } from './rules/factor-sum.ts'
import { factors } from './rules/factor-sum.ts'
import type { PostTemplate, ProcessTemplate, TemplatePoint, TemplatePower } from './rules/post-template.ts'
import type { PowerWords } from './rules/power.ts'
import type { ProcessStep } from './rules/process-map.ts'
import type { RegisteredControl, RegisteredPost, RegisteredRiskPoint } from './rules/register.ts'
import { placed, type RiskPoint } from './rules/risk-point.ts'

/** Scores in the order of the factors, with plain notes. */
export const scores = (...points: readonly number[]): FactorScore[] =>
  factors.map((factor, at) => ({
    factor,
    score: points[at] ?? 0,
    note: { zh: '每月约 40 单', en: 'About 40 orders a month' },
  }))

/** The purchasing post of the pictures: 16, high, assessed on 28 October 2026. */
export const aRegisteredPost = (over: Partial<RegisteredPost> = {}): RegisteredPost => ({
  code: 'purchasing',
  factors: scores(5, 4, 4, 3, 3, -3),
  selfGrade: 'MEDIUM',
  reviewedOn: day('2026-10-28'),
  validUntil: day('2027-06-30'),
  reviewers: { zh: '业务主管与纪检复核', en: 'Checked by the line manager and discipline inspection' },
  lower: null,
  history: [],
  ...over,
})

/** Asking for quotes so that one supplier wins: 3 × 4, high after its controls, with one tested control. */
export const aRegisteredRiskPoint = (over: Partial<RegisteredRiskPoint> = {}): RegisteredRiskPoint => ({
  no: 900_001,
  post: 'purchasing',
  family: 'procurement',
  category: 'process',
  name: { zh: '倾向单一供应商', en: 'Favour a single supplier' },
  manifestation: { zh: '询价单只发给熟悉的两家。', en: 'Quotes are asked only from two familiar firms.' },
  cause: { zh: '询价对象由一个人挑，没有人再看。', en: 'One person picks whom to ask and nobody looks again.' },
  benefits: { zh: '供应商', en: 'The supplier' },
  detection: 'CHECKED',
  indicator: { zh: '每月抽查 5 单里只有一家回价的单数', en: 'Of five orders sampled, those with one quote only' },
  before: { likelihood: 4, consequence: 4 },
  after: { likelihood: 3, consequence: 4 },
  controls: [aRegisteredControl()],
  lesson: 'three-quotes',
  findings: [],
  head: { zh: '物资供应站站长', en: 'Head of the supply station' },
  leader: { zh: '分管领导', en: 'Leader in charge' },
  ...over,
})

/** The same as a point that counts since its post was assessed. */
export const aRiskPoint = (over: Partial<RiskPoint> = {}): RiskPoint => {
  const { no, family, category, name, manifestation, benefits, before, after, lesson } = aRegisteredRiskPoint()
  const none = { zh: '', en: '' }
  return {
    ...{ id: 'a-point' as Id<'risk-point'>, no, postId: 'a-post' as Id<'post'>, family, category, name, manifestation },
    ...{
      benefits,
      cause: none,
      detection: null,
      indicator: none,
      norms: [],
      ...placed(before, after),
      selfGrade: null,
    },
    ...{ lessonCode: lesson, departmentHead: none, responsibleLeader: none },
    ...{ confirmedOn: day('2026-10-28'), closedOn: null, ...over },
  }
}

/** Spot checks of five orders a month, found effective on the day given. */
export const aRegisteredControl = (
  over: Partial<RegisteredControl> = {},
  on: Day = day('2027-01-06'),
): RegisteredControl => ({
  text: { zh: '每月抽查 5 单', en: 'Check five orders every month' },
  kind: 'limit',
  frequency: { zh: '每月', en: 'Monthly' },
  owner: 'purchasing',
  checker: 'material-planning',
  lastCheck: { on, effective: true },
  dueOn: day('2027-02-06'),
  ...over,
})

/** Choosing whom to ask for quotes, within a ceiling. */
export const aPower = (over: Partial<PowerWords> = {}): PowerWords => ({
  kind: 'materials',
  name: { zh: '选择小额采购的询价对象', en: 'Choose whom to ask for quotes' },
  discretion: 'RANGE',
  limits: { zh: '单次 5 万元以内', en: 'Up to 50,000 yuan' },
  norms: ['purchasing-rule#real-quotes'],
  rule: { zh: '', en: '' },
  counterparties: ['supplier'],
  checkerPost: 'material-planning',
  ...over,
})

/** The planner's step of a small purchase. */
export const aStep = (over: Partial<ProcessStep> = {}): ProcessStep => ({
  post: 'purchasing',
  postName: { zh: '物资采购岗', en: 'Purchasing' },
  deed: { zh: '向三家询价', en: 'Asks three firms for quotes' },
  decision: { zh: '', en: '' },
  record: { zh: '三张报价单', en: 'Three sheets of quotes' },
  ...over,
})

/** A small purchase from need to receipt, by two posts. */
export const fiveSteps = (): ProcessStep[] => [
  aStep({ post: 'storekeeper', deed: { zh: '报需求', en: 'Tells the need' } }),
  aStep(),
  aStep({ post: 'storekeeper', deed: { zh: '比报价', en: 'Compares the quotes' } }),
  aStep({ deed: { zh: '下订单', en: 'Orders' }, decision: { zh: '从哪家买', en: 'From whom' } }),
  aStep({ post: 'storekeeper', deed: { zh: '验收入库', en: 'Takes the goods in' } }),
]

/** One risk point of the buyer's template: 3 × 3, medium, with a spot check. */
export const aTemplatePoint = (over: Partial<TemplatePoint> = {}): TemplatePoint => ({
  code: 'favour-supplier',
  family: 'procurement',
  category: 'process',
  name: { zh: '倾向单一供应商', en: 'Favour a single supplier' },
  cause: { zh: '询价对象由一个人挑，没有人再看。', en: 'One person picks whom to ask and nobody looks again.' },
  manifestation: { zh: '询价单只发给熟悉的两家。', en: 'Quotes are asked only from two familiar firms.' },
  benefits: { zh: '供应商', en: 'The supplier' },
  detection: 'CHECKED',
  before: { likelihood: 4, consequence: 4 },
  after: { likelihood: 3, consequence: 3 },
  controls: [
    {
      text: { zh: '每月抽查 5 单', en: 'Check five orders every month' },
      kind: 'limit',
      frequency: { zh: '每月', en: 'monthly' },
      owner: 'purchasing',
      checker: 'storekeeper',
    },
  ],
  indicator: { zh: '每月抽查 5 单里只有一家回价的单数', en: 'Of five orders sampled, those with one quote only' },
  lesson: null,
  ...over,
})

/** The buyer's power in a template. */
export const aTemplatePower = (over: Partial<TemplatePower> = {}): TemplatePower => {
  const { checkerPost: _, norms: __, counterparties: ___, ...words } = aPower()
  return {
    ...words,
    code: 'choose-quotes',
    norms: ['purchasing-rule#real-quotes'],
    counterparties: ['supplier'],
    checker: 'storekeeper',
    ...over,
  }
}

/** The buyer as many organisations have one. */
export const aPostTemplate = (over: Partial<PostTemplate> = {}): PostTemplate => ({
  code: 'purchasing',
  version: '1.0.0',
  name: { zh: '物资采购岗', en: 'Purchasing' },
  business: 'materials',
  leading: false,
  key: true,
  duties: { zh: '询价、选供应商、下订单。', en: 'Asks for quotes, chooses suppliers, places orders.' },
  contacts: { zh: '供应商', en: 'Suppliers' },
  points: [aTemplatePoint()],
  powers: [aTemplatePower()],
  checker: null,
  ...over,
})

/** A small purchase between buyer and storekeeper; the risk stands where the firms are asked. */
export const aProcessTemplate = (over: Partial<ProcessTemplate> = {}): ProcessTemplate => ({
  code: 'small-purchase',
  version: '1.0.0',
  owner: 'purchasing',
  name: { zh: '小额物资采购', en: 'Small purchases' },
  purpose: { zh: '从报需求到入库', en: 'From the need to the store' },
  norms: [],
  steps: fiveSteps().map(({ postName: _, ...step }, at) => ({ ...step, points: at === 1 ? ['favour-supplier'] : [] })),
  checker: null,
  ...over,
})
