import { cleanCode, readDay } from '#kernel/cells.ts'
import type { Field } from '#kernel/columns.ts'
import type { Day } from '#kernel/day.ts'
import { type Doubt, type Fixes, type Judged, type Told, textOf } from '#kernel/draft.ts'
import { type Known, type Names, nameDoubt } from '#kernel/names.ts'
import type { EdgeKind } from './edge.ts'

export type EdgeField = 'staffNo' | 'name' | 'kind' | 'unit' | 'post' | 'about' | 'fromOn' | 'toOn'

/** The columns of a list of leaders' division of work, and a few of their other names. */
export const edgeFields: readonly Field<EdgeField>[] = [
  { key: 'staffNo', names: ['工号', '领导工号', '员工号', 'staff no', 'staff number'], required: true },
  { key: 'unit', names: ['单位', '分管单位', '责任区', '联系点', '承包点', 'unit', 'area'], required: true },
  { key: 'name', names: ['姓名', '领导', '分管领导', '负责人', 'name', 'leader'], required: false },
  { key: 'kind', names: ['类型', '责任类型', '关系', 'kind', 'type'], required: false },
  { key: 'post', names: ['岗位', '岗位名称', 'post'], required: false },
  { key: 'about', names: ['分管工作', '分管内容', '业务', '事项', 'function', 'portfolio', 'about'], required: false },
  { key: 'fromOn', names: ['开始日期', '起始日期', '起', '生效日期', 'from', 'start'], required: false },
  { key: 'toOn', names: ['结束日期', '截止日期', '止', 'until', 'end'], required: false },
]

export interface EdgeWish {
  readonly kind: EdgeKind
  readonly leader: RosteredLeader | null
  readonly unit: { readonly id: string; readonly path: string; readonly code: string } | null
  readonly postId: string | null
  readonly about: string
  readonly fromOn: Day
  readonly toOn: Day | null
}

export interface RosteredLeader {
  readonly person: string
  readonly name: string
  readonly staffNo: string
  readonly posts: readonly string[]
}

export interface EdgeBook {
  readonly leaderOf: (staffNo: string) => RosteredLeader | undefined
  readonly units: Names<Known>
  readonly posts: Names<Known>
  readonly today: Day
}

/**
 * RSP-11: a row says who answers for which unit, or which post there. Without a kind it is direct; without a day it
 * holds from today; the last day named is the first on which it no longer does.
 */
export const judgeEdgeRow = (told: Told, fixes: Fixes, book: EdgeBook): Judged<EdgeWish> => {
  const doubts: Doubt[] = []
  const text = (field: EdgeField): string => textOf(told, fixes, field)
  const doubt = (field: EdgeField, kind: string, suggestion: string | null = null): void => {
    doubts.push({ field, kind, text: text(field), suggestion, remedy: suggestion === null ? null : 'value' })
  }
  const named = (field: 'unit' | 'post', names: Names<Known>): Known | null => {
    if (text(field) === '') return null
    const meant = names.find(text(field), () => undefined)
    if (meant.kind === 'found') return meant.known
    doubts.push(nameDoubt(field, text(field), meant, false))
    return null
  }
  const day = (field: 'fromOn' | 'toOn'): Day | null => {
    const read = readDay(text(field))
    if (read.kind === 'wrong') doubt(field, read.suggestion ? 'swapped-day' : 'no-such-day', read.suggestion)
    return read.kind === 'empty' || read.kind === 'wrong' ? null : read.day
  }
  const staffNo = cleanCode(text('staffNo'))
  const leader = book.leaderOf(staffNo) ?? null
  if (staffNo === '') doubt('staffNo', 'missing')
  else if (leader === null) doubt('staffNo', 'not-in-roster')
  else if (text('name') !== '' && text('name') !== leader.name) doubt('name', 'other-name', leader.name)
  if (text('unit') === '') doubt('unit', 'missing')
  const unit = named('unit', book.units)
  const post = named('post', book.posts)
  if (post && leader?.posts.includes(post.id)) doubt('post', 'own-post')
  const kind = kindOf(text('kind'))
  if (kind === undefined) doubt('kind', 'unclear')
  const [fromOn, toOn] = [day('fromOn') ?? book.today, day('toOn')]
  if (toOn !== null && toOn <= fromOn) doubt('toOn', 'before-start')
  if (text('about').length > 60) doubt('about', 'too-long')
  const wish: EdgeWish = {
    kind: kind ?? 'direct',
    leader,
    unit: unit && { id: unit.id, path: unit.path, code: unit.code },
    postId: post?.id ?? null,
    about: text('about'),
    fromOn,
    toOn,
  }
  return { key: keyOf(wish, staffNo, post?.code ?? ''), wish, doubts }
}

/** A unit or post has one direct head; of the others a leader has one for each function. */
const keyOf = ({ kind, unit, about }: EdgeWish, staffNo: string, post: string): string => {
  const target = [kind, unit?.code ?? '', post].join('/')
  return kind === 'direct' ? target : `${target}/${staffNo}/${about}`
}

const kindOf = (text: string): EdgeKind | undefined => {
  if (/^(|直接|直接责任|直接负责|直接负责人|direct)$/i.test(text)) return 'direct'
  if (/^(分管|分管领导|主管|portfolio)$/i.test(text)) return 'portfolio'
  if (/^(责任区|承包|承包点|包保|联系点|area|contracted area)$/i.test(text)) return 'area'
  return undefined
}
