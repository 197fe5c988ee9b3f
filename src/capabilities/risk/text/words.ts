import { joined, type Pair } from '#kernel/text.ts'
import type { Need } from '../rules/confirmation.ts'
import type { Factor } from '../rules/factor-sum.ts'
import type { Lack } from '../rules/lacking.ts'
import type { DueReason } from '../rules/review.ts'
import type { ControlKind, Detection, EventKind } from '../rules/risk-point.ts'

export const factorText: Record<Factor, Pair> = {
  discretion: { zh: '自由裁量', en: 'Discretion' },
  value: { zh: '钱物规模', en: 'Money and goods' },
  contact: { zh: '对外接触', en: 'Outside contact' },
  frequency: { zh: '发生频次', en: 'Frequency' },
  findings: { zh: '近两年发现', en: 'Found in two years' },
  control: { zh: '控制有效', en: 'Working controls' },
}

export const gradeWords: Record<'HIGH' | 'MEDIUM' | 'LOW', Pair> = {
  HIGH: { zh: '高', en: 'High' },
  MEDIUM: { zh: '中', en: 'Medium' },
  LOW: { zh: '低', en: 'Low' },
}

export const dueText: Record<DueReason, Pair> = {
  never: { zh: '还没评过', en: 'Never graded' },
  method: { zh: '办法换了', en: 'Another method now' },
  expired: { zh: '有效期已过', en: 'No longer valid' },
  finding: { zh: '评定后又有发现', en: 'Found since' },
  'year-old': { zh: '已满一年', en: 'Over a year old' },
}

/** RSK-81: whom a risk point waits for. */
/** What a high risk point must still say, in a list. */
export const lackText: Record<Lack, Pair> = {
  cause: { zh: '为什么会发生', en: 'what lets it happen' },
  control: { zh: '一个岗位做、另一个岗位查的控制', en: 'a control that one post carries out and another checks' },
  indicator: { zh: '看哪个数', en: 'the figure to watch' },
}

export const needText: Record<Need, Pair> = {
  unit: { zh: '站队审核', en: 'the unit' },
  'in-charge': { zh: '分管领导', en: 'the leader in charge' },
  main: { zh: '主要领导', en: 'the main leader' },
  discipline: { zh: '纪检监察员', en: 'discipline inspection' },
}

/** For whom something waits, one after the other. */
export const needsText = (waits: readonly Need[]): Pair => joined(waits.map((need) => needText[need]))

/** RSK-86: how hard it is to see that it happened. */
export const detectionText: Record<Detection, Pair> = {
  EASY: { zh: '看台账就能看出来', en: 'The papers show it' },
  CHECKED: { zh: '抽查才看得出来', en: 'A check shows it' },
  HARD: { zh: '账上看不出，靠现场或旁人', en: 'No paper shows it; only being there does' },
}

export const controlKindText: Record<ControlKind, Pair> = {
  rule: { zh: '规定', en: 'Rule' },
  segregation: { zh: '分开办理', en: 'Split of duties' },
  rotation: { zh: '轮岗', en: 'Rotation' },
  limit: { zh: '限额、系统卡控', en: 'Limit' },
  disclosure: { zh: '公开、申报', en: 'Disclosure' },
  record: { zh: '留痕', en: 'Record' },
  education: { zh: '教育（不算控制）', en: 'Education (not a control)' },
}

export const eventText: Record<EventKind, Pair> = {
  review: { zh: '评定', en: 'Assessment' },
  finding: { zh: '发现', en: 'Finding' },
  control: { zh: '新增控制', en: 'New control' },
}

/** Kinds of business by code; a unit may bring others, which are shown as they are. */
const businesses: Readonly<Record<string, Pair>> = {
  leadership: { zh: '领导班子', en: 'Leadership' },
  'party-admin': { zh: '党群与综合', en: 'Party and administration' },
  finance: { zh: '合同与财务', en: 'Contracts and finance' },
  ground: { zh: '地面与油区', en: 'Ground works and land' },
  materials: { zh: '物资', en: 'Materials' },
  supervision: { zh: '作业监督', en: 'Workover supervision' },
  people: { zh: '人事用工', en: 'People' },
  crude: { zh: '原油与能耗', en: 'Crude and energy' },
  logistics: { zh: '后勤与车辆', en: 'Logistics and vehicles' },
  production: { zh: '生产操作', en: 'Production' },
  procurement: { zh: '招标采购', en: 'Tendering' },
  general: { zh: '没有分业务', en: 'Of no kind' },
}

export const businessText = (code: string): Pair => businesses[code] ?? { zh: code, en: code }
