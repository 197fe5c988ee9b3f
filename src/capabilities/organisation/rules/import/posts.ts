import { cleanCode, isBroken, readYesNo } from '#kernel/cells.ts'
import type { Field } from '#kernel/columns.ts'
import { type Doubt, type Fixes, isPending, type Judged, type Told, textOf } from '#kernel/draft.ts'
import type { ListedChange } from '#kernel/import.ts'
import { type Known, type Names, nameDoubt } from '#kernel/names.ts'
import { joined, named, type Pair } from '#kernel/text.ts'

export type PostField = 'name' | 'unit' | 'code' | 'business' | 'keyPost' | 'leadingPost' | 'template'

export const postFields: readonly Field<PostField>[] = [
  { key: 'name', names: ['岗位', '岗位名称', '名称', 'post', 'post name', 'position'], required: true },
  { key: 'unit', names: ['单位', '部门', '所属单位', '所在单位', 'unit', 'department'], required: true },
  { key: 'code', names: ['岗位编码', '岗位编号', '编码', 'code', 'post code'], required: false },
  { key: 'business', names: ['业务', '业务类别', '业务类型', '专业', '类别', 'business', 'family'], required: false },
  { key: 'keyPost', names: ['重点岗位', '是否重点岗位', '关键岗位', '是否关键岗位', 'key post'], required: false },
  { key: 'leadingPost', names: ['领导岗位', '是否领导岗位', 'leading post'], required: false },
  {
    key: 'template',
    names: ['岗位模板', '模板', '模板名称', '套用模板', 'post template', 'template'],
    required: false,
  },
]

/** A post as a pack describes it, as far as a list of posts takes it over. */
export interface TemplateKnown {
  readonly code: string
  readonly name: Pair
  readonly business: string
  readonly leading: boolean
  readonly key: boolean
  readonly duties: Pair
  readonly contacts: Pair
}

export interface PostWish {
  readonly code: string
  readonly name: string
  readonly unitId: string | null
  readonly unitPath: string
  readonly business?: string
  readonly keyPost?: boolean
  readonly leadingPost?: boolean
  /** The code of the template that the post is to lean on. */
  readonly template?: string
}

/** A post as it stands now. */
export interface StandingPost {
  readonly id: string
  readonly code: string
  readonly name: Pair
  readonly unitId: string
  readonly unitPath: string
  readonly business: string
  readonly keyPost: boolean
  readonly leadingPost: boolean
}

export interface PostBook {
  readonly units: Names<Known>
  readonly fields: ReadonlySet<string>
  /** The code of the post of this name in this unit, if there is one. */
  readonly codeOf: (name: string, unitId: string) => string | undefined
  readonly templates: Names<Known>
  /** The code of the template on which the post with this code leans. */
  readonly leansOn: (code: string) => string | undefined
}

/**
 * ORG-12: a post is known by its code, else by its name in its unit; a new one without a code gets one from both. A post
 * belongs to a unit that exists.
 */
export const judgePostRow = (told: Told, fixes: Fixes, book: PostBook): Judged<PostWish> => {
  const doubts: Doubt[] = []
  const text = (field: PostField): string => textOf(told, fixes, field)
  const doubt = (field: PostField, kind: string): void => {
    doubts.push({ field, kind, text: text(field), suggestion: null, remedy: null })
  }
  const name = text('name')
  if (name === '') doubt('name', 'missing')
  else if (isBroken(name)) doubt('name', 'broken')
  else if (name.length > 60) doubt('name', 'too-long')
  const unit = unitOf(text('unit'), book, doubts)
  const yesNo = (field: 'keyPost' | 'leadingPost'): boolean | undefined => {
    if (!book.fields.has(field)) return undefined
    const said = readYesNo(text(field))
    if (said === undefined) doubt(field, 'unclear')
    return said
  }
  const [keyPost, leadingPost] = [yesNo('keyPost'), yesNo('leadingPost')]
  const given = cleanCode(text('code'))
  const code = given || (unit ? (book.codeOf(name, unit.id) ?? `${unit.code}-${name}`) : '')
  const template = isPending(fixes, 'template') ? undefined : templateOf(text('template'), code, book, doubts)
  return {
    key: code,
    wish: {
      code,
      name,
      unitId: unit?.id ?? null,
      unitPath: unit?.path ?? '',
      ...(text('business') === '' ? {} : { business: text('business') }),
      ...(keyPost === undefined ? {} : { keyPost }),
      ...(leadingPost === undefined ? {} : { leadingPost }),
      ...(template === undefined ? {} : { template }),
    },
    doubts,
  }
}

/**
 * ORG-31: a template is named by its name in either language or by its code; an unknown one waits, the nearest beside it,
 * and so does one for a post that leans on another. Either can be left out.
 */
const templateOf = (text: string, code: string, book: PostBook, doubts: Doubt[]): string | undefined => {
  if (text === '') return undefined
  const meant = book.templates.find(text, () => undefined)
  const leansOn = book.leansOn(code)
  if (meant.kind === 'found' && (leansOn ?? meant.known.code) === meant.known.code) return meant.known.code
  const doubt =
    meant.kind === 'found'
      ? { field: 'template', kind: 'other-template', text, suggestion: null, remedy: null }
      : nameDoubt('template', text, meant, false)
  doubts.push({ ...doubt, remedy: doubt.remedy ?? 'pending' })
  return undefined
}

const unitOf = (text: string, book: PostBook, doubts: Doubt[]): Known | undefined => {
  const meant = text === '' ? undefined : book.units.find(text, () => undefined)
  if (meant?.kind === 'found') return meant.known
  doubts.push(
    meant
      ? nameDoubt('unit', text, meant, false)
      : { field: 'unit', kind: 'missing', text, suggestion: null, remedy: null },
  )
  return undefined
}

export interface PostChange {
  readonly line: number
  readonly kind: 'created' | 'changed'
  readonly listed: readonly ListedChange[]
  readonly id: string | null
  /** As it stands; nothing for a new one. */
  readonly before: StandingPost | null
  readonly after: Omit<StandingPost, 'id'>
  /** The template that the post comes to lean on. */
  readonly template: TemplateKnown | null
}

/**
 * ORG-12, ORG-31: what a row changes about a post, nothing if nothing differs; what is not told stays, and of a new post is
 * as its template has it. `template` is the one that the post comes to lean on.
 */
export const postChange = (
  line: number,
  wish: PostWish,
  now: StandingPost | undefined,
  unitName: (id: string) => Pair,
  template: TemplateKnown | null = null,
): PostChange | undefined => {
  const known = [now?.name, template?.name].find((name) => name?.zh === wish.name)
  const after = {
    code: wish.code,
    name: known ?? named(wish.name, null),
    unitId: wish.unitId ?? '',
    unitPath: wish.unitPath,
    business: wish.business ?? now?.business ?? template?.business ?? 'general',
    keyPost: wish.keyPost ?? now?.keyPost ?? template?.key ?? false,
    leadingPost: wish.leadingPost ?? now?.leadingPost ?? template?.leading ?? false,
  }
  const line1 = (field: string | null, before: Pair, then: Pair, follows: string): ListedChange => ({
    key: wish.code,
    label: wish.name,
    field,
    before,
    after: then,
    from: null,
    follows,
  })
  if (now === undefined)
    return {
      line,
      kind: 'created',
      id: null,
      before: null,
      after,
      template,
      listed: [
        template
          ? line1(null, nothing, joined([unitName(after.unitId), template.name]), 'new-from-template')
          : line1(null, nothing, unitName(after.unitId), 'new-post'),
      ],
    }
  const pairs: readonly (readonly [string, boolean, Pair, Pair])[] = [
    ['name', now.name.zh !== after.name.zh, now.name, after.name],
    ['unit', now.unitId !== after.unitId, unitName(now.unitId), unitName(after.unitId)],
    ['business', now.business !== after.business, named(now.business, null), named(after.business, null)],
    ['keyPost', now.keyPost !== after.keyPost, yesOrNo(now.keyPost), yesOrNo(after.keyPost)],
    ['leadingPost', now.leadingPost !== after.leadingPost, yesOrNo(now.leadingPost), yesOrNo(after.leadingPost)],
    ['template', template !== null, nothing, template?.name ?? nothing],
  ]
  const listed = pairs
    .filter(([, differs]) => differs)
    .map(([field, , before, then]) => line1(field, before, then, field))
  return listed.length === 0 ? undefined : { line, kind: 'changed', id: now.id, before: now, after, template, listed }
}

const nothing: Pair = { zh: '', en: '' }

/** A word for the screen, which has the sentence. */
const yesOrNo = (yes: boolean): Pair => named(yes ? 'yes' : 'no', null)
