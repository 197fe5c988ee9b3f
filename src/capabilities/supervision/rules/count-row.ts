import type { Field } from '#kernel/columns.ts'
import { addMonths, type Day, monthStart, parseDay } from '#kernel/day.ts'
import { type Doubt, type Fixes, type Judged, type Told, textOf } from '#kernel/draft.ts'
import { type Known, type Names, nameDoubt } from '#kernel/names.ts'
import { type CountState, type Node, nodes, type Source } from './count.ts'

export type CountField = 'unit' | 'topic' | 'month' | 'source' | 'count' | 'severity' | 'state' | 'node' | 'cluster'

/** The columns of a monthly list of counts; there is none for a name or a remark, so none is ever read. */
export const countFields: readonly Field<CountField>[] = [
  { key: 'unit', names: ['单位', '部门', 'unit'], required: true },
  { key: 'topic', names: ['问题类别', '问题类型', '主题', '类别', 'topic', 'problem class'], required: true },
  { key: 'month', names: ['月份', '受理月份', '期间', 'month', 'period'], required: true },
  { key: 'source', names: ['来源', '线索来源', 'source'], required: true },
  { key: 'count', names: ['件数', '数量', '起数', '问题数', 'count', 'number'], required: true },
  { key: 'severity', names: ['程度', '严重程度', 'severity'], required: false },
  { key: 'state', names: ['状态', '核实情况', 'status', 'state'], required: false },
  { key: 'node', names: ['环节', '流程环节', 'step', 'process node'], required: false },
  { key: 'cluster', names: ['同一事', '合并标记', 'cluster'], required: false },
]

export interface CountWish {
  readonly unit: string | null
  readonly topic: string | null
  readonly month: Day | null
  readonly source: Source | null
  readonly count: number | null
  readonly severity: number
  readonly state: CountState
  readonly node: Node | null
  readonly cluster: string | null
}

export interface CountBook {
  readonly units: Names<Known>
  readonly topics: Names<Known>
  readonly today: Day
  /** Whether the effort of this unit, topic and month is known. */
  readonly inspected: (unit: string, topic: string, month: Day) => boolean
}

const sourceWords: Readonly<Record<string, Source>> = {
  信访: 'petition',
  信访举报: 'petition',
  petition: 'petition',
  巡察: 'inspection',
  巡查: 'inspection',
  检查: 'inspection',
  inspection: 'inspection',
  自查: 'self-check',
  单位自查: 'self-check',
  'self-check': 'self-check',
  审计: 'audit',
  audit: 'audit',
  党风政风监督: 'conduct',
  党风监督: 'conduct',
  conduct: 'conduct',
}

const stateWords: Readonly<Record<string, CountState>> = {
  '': 'verified',
  线索: 'clue',
  clue: 'clue',
  属实: 'verified',
  核实: 'verified',
  已核实: 'verified',
  verified: 'verified',
  不属实: 'refuted',
  失实: 'refuted',
  refuted: 'refuted',
}

const nodeWords: Readonly<Record<string, Node>> = {
  需求: 'need',
  审批: 'approval',
  选商: 'selection',
  验收: 'receipt',
  计量: 'metering',
  结算: 'payment',
  付款: 'payment',
  保管: 'keeping',
  处置: 'disposal',
  使用: 'use',
  ...Object.fromEntries(nodes.map((node) => [node, node])),
}

/** SUP-7: a row of a list is one entry; words that mean nothing wait, and so does an inspection without its effort. */
export const judgeCountRow = (told: Told, fixes: Fixes, book: CountBook): Judged<CountWish> => {
  const doubts: Doubt[] = []
  const text = (field: CountField): string => textOf(told, fixes, field)
  const doubt = (field: CountField, kind: string): null => {
    doubts.push({ field, kind, text: text(field), suggestion: null, remedy: null })
    return null
  }
  const meant = (field: 'unit' | 'topic', names: Names<Known>): string | null => {
    if (text(field) === '') return doubt(field, 'missing')
    const found = names.find(text(field), () => undefined)
    if (found.kind === 'found') return found.known.code
    doubts.push(nameDoubt(field, text(field), found, false))
    return null
  }
  const word = <T>(field: CountField, words: Readonly<Record<string, T>>): T | null =>
    words[text(field).toLowerCase()] ?? doubt(field, 'unclear')

  const [unit, topic] = [meant('unit', book.units), meant('topic', book.topics)]
  const month = monthFrom(text('month'))
  const isAhead = month !== null && month > monthStart(book.today)
  if (month === null) doubt('month', text('month') === '' ? 'missing' : 'no-month')
  else if (isAhead || month < addMonths(monthStart(book.today), -120)) doubt('month', 'far-month')
  const source = word('source', sourceWords)
  const count = /^\d{1,5}$/.test(text('count')) ? Number(text('count')) : doubt('count', 'no-number')
  const severity = text('severity') === '' ? 2 : Number(text('severity'))
  if (!Number.isInteger(severity) || severity < 1 || severity > 5) doubt('severity', 'off-scale')
  const state = word('state', stateWords) ?? 'verified'
  const node = text('node') === '' ? null : word('node', nodeWords)
  if (source === 'inspection' && unit && topic && month && !book.inspected(unit, topic, month))
    doubt('source', 'effort-first')
  return {
    key: [unit ?? text('unit'), topic ?? text('topic'), month ?? text('month'), source, text('cluster')].join('/'),
    wish: {
      ...{ unit, topic, month: isAhead ? null : month, source, count, severity, state, node },
      cluster: text('cluster').slice(0, 40) || null,
    },
    doubts,
  }
}

/** `2026-12`, `2026/12`, `202612`, `2026年12月`, or a whole day. */
const monthFrom = (text: string): Day | null => {
  const parts = /^(\d{4})[-/.年]?\s*(\d{1,2})(?:月|[-/.]\d{1,2})?$/.exec(text)
  const found = parts && parseDay(`${parts[1]}-${parts[2]?.padStart(2, '0')}-01`)
  return found ?? null
}
