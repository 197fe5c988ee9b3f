import type { Field } from '#kernel/columns.ts'
import { type Doubt, type Fixes, type Judged, type Told, textOf } from '#kernel/draft.ts'
import { type Known, type Names, nameDoubt } from '#kernel/names.ts'
import { named, type Pair } from '#kernel/text.ts'
import {
  type CounterpartyKind,
  type Discretion,
  namesFirm,
  type PowerKind,
  type PowerVersion,
  type PowerWords,
  powerNameFault,
} from './power.ts'

export type PowerField =
  | 'unit'
  | 'post'
  | 'name'
  | 'kind'
  | 'discretion'
  | 'limits'
  | 'basis'
  | 'counterparties'
  | 'checker'

/** The columns of the power lists in use, and a few of their other names. */
export const powerFields: readonly Field<PowerField>[] = [
  { key: 'post', names: ['岗位', '岗位名称', 'post', 'position'], required: true },
  {
    key: 'name',
    names: ['职权', '权力事项', '职权名称', '职权事项', '权力名称', 'power', 'may decide'],
    required: true,
  },
  { key: 'unit', names: ['单位', '部门', '责任部门', 'unit', 'department'], required: false },
  { key: 'kind', names: ['管什么', '职权类别', '权力类别', '类别', 'over', 'kind', 'kind of power'], required: false },
  { key: 'discretion', names: ['自由裁量', '裁量程度', '裁量', 'discretion'], required: false },
  { key: 'limits', names: ['限度', '金额范围', '权限', '限额', 'limits', 'limit', 'amount'], required: false },
  { key: 'basis', names: ['依据', '职权依据', '行使依据', '法规依据', 'basis', 'ground', 'rule'], required: true },
  {
    key: 'counterparties',
    names: ['服务对象', '相对方', '对外对象', '打交道的', 'counterparties', 'outsiders'],
    required: false,
  },
  { key: 'checker', names: ['谁查', '监督岗位', '检查岗位', 'checked by', 'checker'], required: false },
]

/** A power as a row words it, in one language. */
export interface PowerWish {
  readonly postId: string | null
  readonly postCode: string
  readonly name: string
  readonly kind: PowerKind
  readonly discretion: Discretion
  readonly limits: string
  readonly norms: readonly string[]
  readonly rule: string
  readonly counterparties: readonly CounterpartyKind[]
  readonly checkerPost: string | null
  /** The fields in which the row says something. */
  readonly said: readonly PowerField[]
}

export interface PowerBook extends CitationBook {
  readonly posts: Names<Known>
  readonly units: Names<Known>
}

/** RSK-105: a row of a power list is a proposal; what it leaves out stays as it is. */
export const judgePowerRow = (told: Told, fixes: Fixes, book: PowerBook): Judged<PowerWish> => {
  const doubts: Doubt[] = []
  const text = (field: PowerField): string => textOf(told, fixes, field)
  const post = postOf('post', text('post'), text('unit'), book, doubts)
  const checker = text('checker') === '' ? undefined : postOf('checker', text('checker'), '', book, doubts)
  if (checker && checker.code === post?.code)
    doubts.push({ field: 'checker', kind: 'own-post', text: text('checker'), suggestion: null, remedy: null })
  const name = text('name')
  const fault = powerNameFault(name) ?? (namesFirm(name) ? 'names-firm' : null)
  if (fault) doubts.push({ field: 'name', kind: fault, text: name, suggestion: null, remedy: null })
  const basis = partsOf(text('basis'))
  if (basis.length === 0) doubts.push({ field: 'basis', kind: 'missing', text: '', suggestion: null, remedy: null })
  const key = post ? `${post.code}/${name}` : name
  const cited = basis.map((part) => citationOf(book, key, part))
  const repealed = basis.filter((part, at) => !cited[at] && book.repealed.has(plain(part)))
  for (const part of repealed)
    doubts.push({ field: 'basis', kind: 'repealed', text: part, suggestion: null, remedy: null })
  return {
    key,
    wish: {
      postId: post?.id ?? null,
      postCode: post?.code ?? '',
      name,
      kind: wordOf('kind', text('kind'), kindWords, doubts) ?? 'work',
      discretion: wordOf('discretion', text('discretion'), discretionWords, doubts) ?? 'RANGE',
      limits: text('limits').slice(0, 400),
      norms: cited.flatMap((one) => one ?? []),
      rule: basis
        .filter((part, at) => !cited[at] && !repealed.includes(part))
        .join('；')
        .slice(0, 400),
      counterparties: partsOf(text('counterparties'), /[;；、\n]/).flatMap(
        (part) => wordOf('counterparties', part, counterpartyWords, doubts) ?? [],
      ),
      checkerPost: checker?.code ?? null,
      said: powerFields.map(({ key }) => key).filter((field) => text(field) !== ''),
    },
    doubts,
  }
}

const postOf = (
  field: 'post' | 'checker',
  text: string,
  unit: string,
  book: PowerBook,
  doubts: Doubt[],
): Known | undefined => {
  if (text === '') {
    doubts.push({ field, kind: 'missing', text, suggestion: null, remedy: null })
    return undefined
  }
  const meantUnit = unit === '' ? undefined : book.units.find(unit, () => undefined)
  const path = meantUnit?.kind === 'found' ? meantUnit.known.path : undefined
  const meant = book.posts.find(text, (among) => {
    const inside = among.filter((one) => one.path === path)
    return inside.length === 1 ? inside[0] : undefined
  })
  if (meant.kind === 'found') return meant.known
  doubts.push(nameDoubt(field, text, meant, false))
  return undefined
}

const partsOf = (text: string, between = /[;；\n]/): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const plain = (text: string): string => text.replace(/[《》\s]/g, '').toLowerCase()

export const citationKey = plain

/** How lists call norms and articles, and what by now is cited where. */
export interface CitationBook {
  /** Citations by code, `code#anchor` and title. */
  readonly citations: ReadonlyMap<string, string>
  /** The same of norms that are repealed. */
  readonly repealed: ReadonlyMap<string, string>
  /** What stands, by the key of its row. */
  readonly already: ReadonlyMap<string, readonly string[]>
}

/** NRM-12: what these words of a row cite; of a repealed norm only what its point or power cites by now. */
export const citationOf = ({ citations, repealed, already }: CitationBook, key: string, words: string) => {
  const gone = repealed.get(plain(words))
  return gone !== undefined && already.get(key)?.includes(gone) ? gone : citations.get(plain(words))
}

const wordOf = <Word extends string>(
  field: PowerField,
  text: string,
  words: readonly (readonly [Word, RegExp])[],
  doubts: Doubt[],
): Word | undefined => {
  if (text === '') return undefined
  const found = words.find(([, pattern]) => pattern.test(text))
  if (found) return found[0]
  doubts.push({ field, kind: 'unclear', text, suggestion: null, remedy: null })
  return undefined
}

const kindWords: readonly (readonly [PowerKind, RegExp])[] = [
  ['people', /人|用工|考勤|people|staff/i],
  ['money', /钱|资金|财务|费用|money|funds/i],
  ['materials', /物|料|设备|资产|materials|goods/i],
  ['information', /信息|数据|档案|印|information|data/i],
  ['work', /事|工程|作业|项目|业务|work|project/i],
]

const discretionWords: readonly (readonly [Discretion, RegExp])[] = [
  ['BOUND', /照章|没有选择|小|^低|bound|by the rule/i],
  ['RANGE', /限度|范围|^中|within|range|limits/i],
  ['OPEN', /自己|自行|大|^高|open|judgement|alone/i],
]

const counterpartyWords: readonly (readonly [CounterpartyKind, RegExp])[] = [
  ['supplier', /供应商|供货|supplier/i],
  ['labour-firm', /劳务|用工单位|labour/i],
  ['haulier', /运输|拉运|承运|haul/i],
  ['service-firm', /服务|餐饮|酒店|维修|加油站|service/i],
  ['buyer', /收购|买方|回收|buyer/i],
  ['laboratory', /化验|检测|计量机构|laborator|meter/i],
  ['village-committee', /村委|村集体|village committee/i],
  ['villager', /村民|农户|villager/i],
  ['local-body', /地方|政府|街道|乡镇|公安|环保|local/i],
  ['upper-department', /上级|厂部|机关部门|above|upper/i],
  ['job-seeker', /应聘|求职|报名|looking for work|applicant/i],
  ['staff', /员工|职工|班组|staff|crew/i],
  ['contractor', /承包商|施工|队伍|外包|contractor/i],
]

/** RSK-105: what a version would say once a row is taken: its words where it speaks, else those that stand. */
export const wordsFromRow = (wish: PowerWish, now: PowerWords | null): PowerWords => {
  const says = (field: PowerField): boolean => now === null || wish.said.includes(field)
  const pair = (text: string, before: Pair | undefined): Pair =>
    before && [before.zh, before.en].some((one) => plainText(one) === plainText(text)) ? before : named(text, null)
  return {
    kind: says('kind') ? wish.kind : (now?.kind ?? wish.kind),
    name: pair(wish.name, now?.name),
    discretion: says('discretion') ? wish.discretion : (now?.discretion ?? wish.discretion),
    limits: says('limits') ? pair(wish.limits, now?.limits) : (now?.limits ?? named('', null)),
    norms: says('basis') ? wish.norms : (now?.norms ?? []),
    rule: says('basis') ? pair(wish.rule, now?.rule) : (now?.rule ?? named('', null)),
    counterparties: says('counterparties') ? wish.counterparties : (now?.counterparties ?? []),
    checkerPost: says('checker') ? wish.checkerPost : (now?.checkerPost ?? null),
  }
}

/** A list is in one language and parts by semicolons. */
const plainText = (text: string): string => text.replace(/[；;、]/g, '，').replace(/\s/g, '')

/** What stands of a power, as far as a list says anything about it. */
export interface StandingPower extends PowerVersion {
  readonly postCode: string
  readonly postName: Pair
  /** A version of it waits already. */
  readonly waits: boolean
}
