import type { Field } from '#kernel/columns.ts'
import { type Doubt, type Fixes, isPending, type Judged, type Told, textOf } from '#kernel/draft.ts'
import { type Known, type Names, nameDoubt } from '#kernel/names.ts'
import type { Grade } from './grade.ts'
import type { Place } from './likelihood-consequence.ts'
import { nameFault } from './point-name.ts'
import { type CitationBook, citationOf } from './power-row.ts'
import type { ControlKind, RiskCategory } from './risk-point.ts'

export type RegisterField =
  | 'unit'
  | 'post'
  | 'name'
  | 'manifestation'
  | 'grade'
  | 'likelihood'
  | 'consequence'
  | 'controls'
  | 'head'
  | 'leader'
  | 'category'
  | 'basis'

/** The columns of the registers that public bodies publish, and a few of their other names. */
export const registerFields: readonly Field<RegisterField>[] = [
  { key: 'post', names: ['岗位', '岗位名称', 'post', 'position'], required: true },
  {
    key: 'name',
    names: ['风险点', '廉政风险点', '廉洁风险点', '风险点名称', '风险名称', 'risk point', 'risk'],
    required: true,
  },
  { key: 'unit', names: ['单位', '部门', '责任部门', 'unit', 'department'], required: false },
  {
    key: 'manifestation',
    names: ['表现形式', '表现', '风险表现', '风险描述', 'manifestation', 'description', 'how it shows'],
    required: false,
  },
  { key: 'grade', names: ['风险等级', '等级', '自评等级', 'grade', 'risk grade', 'own grade'], required: false },
  { key: 'likelihood', names: ['可能性', '发生可能性', 'likelihood', 'probability'], required: false },
  { key: 'consequence', names: ['后果', '危害', '危害程度', '影响程度', 'consequence', 'impact'], required: false },
  { key: 'controls', names: ['防控措施', '防范措施', '措施', '控制措施', 'controls', 'measures'], required: false },
  { key: 'head', names: ['部门负责人', '责任人', 'department head', 'owner'], required: false },
  { key: 'leader', names: ['责任领导', '分管领导', 'responsible leader', 'leader'], required: false },
  { key: 'category', names: ['风险类别', '类别', '风险类型', 'category', 'kind of risk'], required: false },
  { key: 'basis', names: ['依据', '制度依据', '法规依据', '涉及法规', 'basis', 'norms', 'ground'], required: false },
]

export interface ProposedControl {
  readonly text: string
  readonly kind: ControlKind
}

/** A risk point as a row proposes it. */
export interface RegisterWish {
  readonly postId: string | null
  readonly name: string
  readonly manifestation: string
  readonly category: RiskCategory
  /** The grade of the file, kept as the unit's own view and never as ours. */
  readonly selfGrade: Grade | null
  readonly place: Place
  readonly controls: readonly ProposedControl[]
  readonly head: string
  readonly leader: string
  /** R1: what of the norm library it leans on. */
  readonly norms: readonly string[]
  /** The fields in which the row says something. */
  readonly said: readonly RegisterField[]
}

export interface RegisterBook extends CitationBook {
  readonly posts: Names<Known>
  readonly units: Names<Known>
  readonly fields: ReadonlySet<string>
}

/**
 * RSK-30: a row of a register is a proposal. Its grade is kept as the unit's own view; likelihood and consequence are
 * taken from the row, else stand in from its word until the officer grades the point.
 */
export const judgeRegisterRow = (told: Told, fixes: Fixes, book: RegisterBook): Judged<RegisterWish> => {
  const doubts: Doubt[] = []
  const text = (field: RegisterField): string => textOf(told, fixes, field)
  const post = postOf(text('post'), text('unit'), book, doubts)
  const name = nameOf(text('name'), doubts)
  const selfGrade = gradeOf(text('grade'), doubts)
  const controls = controlsOf(text('controls'), book, isPending(fixes, 'controls'), doubts)
  const key = post ? `${post.code}/${name}` : name
  return {
    key,
    wish: {
      postId: post?.id ?? null,
      name,
      manifestation: text('manifestation'),
      category: categoryOf(text('category')),
      selfGrade,
      place: {
        likelihood: scaleOf('likelihood', text('likelihood'), doubts) ?? standIn[selfGrade ?? 'MEDIUM'].likelihood,
        consequence: scaleOf('consequence', text('consequence'), doubts) ?? standIn[selfGrade ?? 'MEDIUM'].consequence,
      },
      controls,
      head: text('head'),
      leader: text('leader'),
      norms: normsOf(text('basis'), key, book, doubts),
      said: registerFields.map(({ key }) => key).filter((field) => text(field) !== ''),
    },
    doubts,
  }
}

/** Places that give the word of the file, until somebody looks at likelihood and consequence. */
const standIn: Readonly<Record<Grade, Place>> = {
  HIGH: { likelihood: 3, consequence: 4 },
  MEDIUM: { likelihood: 3, consequence: 3 },
  LOW: { likelihood: 2, consequence: 2 },
}

const postOf = (text: string, unit: string, book: RegisterBook, doubts: Doubt[]): Known | undefined => {
  if (text === '') {
    doubts.push({ field: 'post', kind: 'missing', text, suggestion: null, remedy: null })
    return undefined
  }
  const meantUnit = unit === '' ? undefined : book.units.find(unit, () => undefined)
  const unitPath = meantUnit?.kind === 'found' ? meantUnit.known.path : undefined
  const meant = book.posts.find(text, (among) => {
    const inside = among.filter(({ path }) => path === unitPath)
    return inside.length === 1 ? inside[0] : undefined
  })
  if (meant.kind === 'found') return meant.known
  doubts.push(nameDoubt('post', text, meant, false))
  return undefined
}

const nameOf = (text: string, doubts: Doubt[]): string => {
  const kind = nameFault(text)
  if (kind) doubts.push({ field: 'name', kind, text, suggestion: null, remedy: null })
  return text
}

const gradeOf = (text: string, doubts: Doubt[]): Grade | null => {
  if (text === '') return null
  const plain = text.replace(/风险|等级|\s/g, '')
  if (/^(高|较高|重大|一级|Ⅰ级?|I级?|high|红)$/i.test(plain)) return 'HIGH'
  if (/^(中|中等|一般|二级|Ⅱ级?|II级?|medium|黄)$/i.test(plain)) return 'MEDIUM'
  if (/^(低|较低|三级|Ⅲ级?|III级?|low|蓝|绿)$/i.test(plain)) return 'LOW'
  doubts.push({ field: 'grade', kind: 'unclear', text, suggestion: null, remedy: null })
  return null
}

const scaleOf = (field: 'likelihood' | 'consequence', text: string, doubts: Doubt[]): number | undefined => {
  if (text === '') return undefined
  if (/^[1-5]$/.test(text)) return Number(text)
  doubts.push({ field, kind: 'off-scale', text, suggestion: null, remedy: null })
  return undefined
}

/** RSK-32: study, pledges and films are education, never a control; a row with nothing else says so and may stay open. */
const controlsOf = (text: string, book: RegisterBook, isOpen: boolean, doubts: Doubt[]): ProposedControl[] => {
  const controls = text
    .split(/[;；\n]|\s*\d[.、．]\s*/)
    .map((part) => part.replace(/[。\s]+$/, '').trim())
    .filter((part) => part !== '')
    .map((part): ProposedControl => ({ text: part.slice(0, 400), kind: kindOf(part) }))
  if (!book.fields.has('controls') || isOpen) return controls
  const doubt = (kind: string) => doubts.push({ field: 'controls', kind, text, suggestion: null, remedy: 'pending' })
  if (controls.length === 0) doubt('missing')
  else if (controls.every(({ kind }) => kind === 'education')) doubt('only-education')
  return controls
}

/** NRM-2: every part is a norm of the library by its code or title, or an article of one; nothing is taken by half. */
const normsOf = (text: string, key: string, book: RegisterBook, doubts: Doubt[]): string[] => {
  const parts = text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const found = parts.map((part) => citationOf(book, key, part))
  for (const [at, part] of parts.entries())
    if (!found[at]) doubts.push({ field: 'basis', kind: 'not-in-library', text: part, suggestion: null, remedy: null })
  return [...new Set(found.flatMap((one) => one ?? []))]
}

const kindOf = (text: string): ControlKind => {
  if (/两人|双人|三方|分离|分开|复核|会签|交叉/.test(text)) return 'segregation'
  if (/轮岗|轮换|交流/.test(text)) return 'rotation'
  if (/限额|上限|卡控|系统|合并提醒|不少于|封顶/.test(text)) return 'limit'
  if (/公开|公示|申报|告知/.test(text)) return 'disclosure'
  if (/登记|台账|留痕|记录|抽查|检查|核对|盘点/.test(text)) return 'record'
  if (isEducation(text)) return 'education'
  return 'rule'
}

/** Every part of it is study, a pledge, a film, or a better state of mind. */
const isEducation = (text: string): boolean =>
  text
    .split(/[，,、]/)
    .every((part) =>
      /(教育|学习|培训|谈话|警示|警示片|专题片|承诺|承诺书|宣传|责任书|提醒)$|^(提高|增强|树立|筑牢|强化).{0,8}(认识|意识|自觉|防线|观念|素质)$/.test(
        part.trim(),
      ),
    )

const categoryOf = (text: string): RiskCategory => {
  if (/思想|道德|values/i.test(text)) return 'ideology'
  if (/流程|业务|process/i.test(text)) return 'process'
  if (/制度|机制|mechanism/i.test(text)) return 'mechanism'
  if (/环境|外部|environment/i.test(text)) return 'environment'
  return 'duty'
}
