import { cleanCode, isBroken, isPlausible, readDay } from '#kernel/cells.ts'
import { countDiffers, type Field, nearest } from '#kernel/columns.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { type Doubt, type Fixes, isPending, type Judged, type Told, textOf } from '#kernel/draft.ts'
import { type Known, type Names, nameDoubt, plainName } from '#kernel/names.ts'

export type RosterField =
  | 'staffNo'
  | 'name'
  | 'above'
  | 'unit'
  | 'crew'
  | 'post'
  | 'member'
  | 'branch'
  | 'branchUnit'
  | 'holds'
  | 'joinedOn'
  | 'fromOn'
  | 'toOn'

/** What a roster may tell, and the names clerks give its columns. */
export const rosterFields: readonly Field<RosterField>[] = [
  { key: 'name', names: ['姓名', '员工姓名', '人员姓名', 'name', 'full name'], required: true },
  {
    key: 'staffNo',
    names: [
      '工号',
      '员工号',
      '员工编号',
      '人员编号',
      '职工编号',
      'staff no',
      'staff number',
      'employee id',
      'employee no',
    ],
    required: true,
  },
  {
    key: 'unit',
    names: ['部门', '单位', '所在单位', '所属单位', '所在部门', '基层单位', 'unit', 'department'],
    required: true,
  },
  {
    key: 'above',
    names: ['上级单位', '上级部门', '二级单位', 'unit above', 'parent unit', 'division'],
    required: false,
  },
  { key: 'crew', names: ['班组', '班站', '所在班组', 'crew', 'team'], required: false },
  {
    key: 'post',
    names: ['职务', '岗位', '岗位名称', '职务名称', '工种', 'post', 'position', 'job title'],
    required: false,
  },
  { key: 'member', names: ['政治面貌', '是否党员', '党员', 'political status', 'party member'], required: false },
  {
    key: 'branch',
    names: ['所属支部', '党支部', '支部', '所在支部', '支部名称', 'branch', 'party branch'],
    required: false,
  },
  {
    key: 'branchUnit',
    names: ['支部对应单位', '支部所在单位', 'branch unit', 'unit of the branch'],
    required: false,
  },
  {
    key: 'joinedOn',
    names: ['到岗日期', '到岗', '入职日期', '到岗时间', '参加工作时间', 'joined', 'start date', 'joined on'],
    required: false,
  },
  {
    key: 'fromOn',
    names: [
      ...['变动日期', '生效日期', '调动日期', '任职时间', '任职日期', '任职起', '任现职时间', '任现岗时间'],
      ...['任岗时间', '任岗日期', '上岗时间', '上岗日期', '岗位开始日期'],
      ...['effective date', 'effective from', 'held from', 'held since', 'in post since'],
    ],
    required: false,
  },
  {
    key: 'holds',
    names: ['任职方式', '主岗兼岗', '是否兼任', '兼任', '兼职', 'main or concurrent', 'concurrent'],
    required: false,
  },
  {
    key: 'toOn',
    names: ['任职止', '任职结束', '止日', '卸任日期', '免职日期', 'held until', 'last day held'],
    required: false,
  },
]

/** A person as a row of the roster wants them to be. `undefined` fields were not told and change nothing. */
export interface RosterWish {
  readonly name: string
  readonly unitId: string | null
  readonly unitPath: string
  readonly postId?: string
  readonly branchId?: string | null
  readonly partyMember?: boolean
  readonly joinedOn?: Day
  readonly fromOn?: Day
  /** A post beside the main one, or one that was held and has ended; nothing else about the person. */
  readonly holding?: 'second' | 'past'
  /** The day after the last one it was held. */
  readonly toOn?: Day
}

/** A unit in its tree. */
export interface KnownUnit extends Known {
  readonly parentId: string | null
}

export interface RosterBook {
  readonly units: Names<KnownUnit>
  readonly unitsBelow: (unitId: string) => readonly KnownUnit[]
  /** The units that no branch equals. */
  readonly isWithoutBranch: (unitId: string) => boolean
  readonly posts: Names<Known>
  readonly branches: Names<Known & { readonly unitPath: string | null }>
  /** The branch of the nearest unit above, by unit path. */
  readonly branchNear: (unitPath: string) => string | null
  /** Who has this staff number now, and where. */
  readonly holderOf: (staffNo: string) => { readonly name: string; readonly unitPath: string } | undefined
  readonly fields: ReadonlySet<string>
  readonly mayCreate: boolean
  readonly today: Day
}

/** ORG-2 to ORG-6: what a row of the roster wishes, and what is doubtful about it. */
export const judgeRosterRow = (told: Told, fixes: Fixes, book: RosterBook): Judged<RosterWish> => {
  const doubts: Doubt[] = []
  const text = (field: RosterField): string => textOf(told, fixes, field)
  const doubt = (field: RosterField, kind: string, more: Partial<Doubt> = {}): void => {
    doubts.push({ field, kind, text: text(field), suggestion: null, remedy: null, ...more })
  }
  const staffNo = staffNoOf(text('staffNo'), doubt)
  const name = nameOf(text('name'), doubt)
  const unit = unitOf(text, told.above ?? '', staffNo, book, doubts)
  const holder = book.holderOf(staffNo)
  // A number typed once more is meant.
  if (holder && unit && isSomebodyElse(holder, name, unit) && fixes.staffNo === undefined)
    doubt('staffNo', 'other-person')
  const member = book.fields.has('member') ? memberOf(text('member'), doubt) : undefined
  const post =
    book.fields.has('post') && !isPending(fixes, 'post') ? postOf(text('post'), unit, book, doubts) : undefined
  const branch = book.fields.has('branch')
    ? branchOf(text, isPending(fixes, 'branch'), member, unit, book, doubts)
    : undefined
  const joinedOn = dayOf('joinedOn', text('joinedOn'), book.today, doubt)
  const fromOn = dayOf('fromOn', text('fromOn'), book.today, doubt)
  const holding = holdingOf(text, fromOn, book.today, doubt)
  // A row of this kind is about one post; the post is what tells it from the person's other rows.
  const about = holding.kind === undefined ? '' : ` ${post?.id ?? text('post')}`
  return {
    key: `${staffNo}${about}${holding.kind === 'past' ? ` ${fromOn ?? ''}` : ''}`,
    wish: {
      name,
      unitId: unit?.id ?? null,
      unitPath: unit?.path ?? '',
      ...(post ? { postId: post.id } : {}),
      ...(branch === undefined ? {} : { branchId: branch }),
      ...(member === undefined ? {} : { partyMember: member }),
      ...(joinedOn ? { joinedOn } : {}),
      ...(fromOn ? { fromOn } : {}),
      ...(holding.kind ? { holding: holding.kind } : {}),
      ...(holding.toOn ? { toOn: holding.toOn } : {}),
    },
    doubts,
  }
}

type Raise = (field: RosterField, kind: string, more?: Partial<Doubt>) => void

/** ORG-2: a staff number is text; leading zeros stay. */
const staffNoOf = (text: string, doubt: Raise): string => {
  const staffNo = cleanCode(text)
  if (staffNo === '') doubt('staffNo', 'missing')
  else if (isBroken(text) || staffNo.length > 40) doubt('staffNo', 'broken')
  return staffNo
}

/** ORG-4: a name with a lost character waits for a person who knows it. */
const nameOf = (text: string, doubt: Raise): string => {
  if (text === '') doubt('name', 'missing')
  else if (isBroken(text) || /\d/.test(text)) doubt('name', 'broken')
  return text
}

/** ORG-14: another name in another unit may be another person with a number that was given twice. */
const isSomebodyElse = (
  holder: { readonly name: string; readonly unitPath: string },
  name: string,
  unit: Known,
): boolean => name !== '' && holder.name !== name && holder.unitPath !== unit.path

type Say = (field: RosterField) => string

/** ORG-24: down the way that a row tells: the unit above, the unit, the crew. What is not there yet can be made there. */
const unitOf = (
  text: Say,
  aboveInFile: string,
  staffNo: string,
  book: RosterBook,
  doubts: Doubt[],
): KnownUnit | undefined => {
  if (text('unit') === '') {
    doubts.push({ field: 'unit', kind: 'missing', text: '', suggestion: null, remedy: null })
    return undefined
  }
  if (text('above') !== '') {
    const meant = book.units.find(text('above'), () => undefined)
    if (meant.kind !== 'found') {
      doubts.push(nameDoubt('above', text('above'), meant, book.mayCreate))
      return undefined
    }
    const repeated = [meant.known.name.zh, text('above'), aboveInFile].map(plainName)
    const isRepeated = repeated.includes(plainName(text('unit')))
    const unit = isRepeated
      ? (childOf(meant.known, text('unit'), book) ?? meant.known)
      : belowOf('unit', meant.known, text('unit'), book, doubts)
    return unit && crewOf(unit, text('crew'), book, doubts)
  }
  const home = book.holderOf(staffNo)?.unitPath
  const near = text('branch') === '' ? undefined : book.branches.find(text('branch'), () => undefined)
  const branchPath = near?.kind === 'found' ? near.known.unitPath : null
  const prefer = (among: readonly KnownUnit[]): KnownUnit | undefined =>
    among.find(({ path }) => path === home) ?? only(among.filter(({ path }) => isWithin(path, branchPath)))
  const inCrew = text('crew') === '' ? undefined : book.units.find(`${text('unit')}${text('crew')}`, prefer)
  if (inCrew?.kind === 'found') return inCrew.known
  const meant = book.units.find(text('unit'), prefer)
  if (meant.kind === 'found') return crewOf(meant.known, text('crew'), book, doubts)
  doubts.push(nameDoubt('unit', text('unit'), meant, book.mayCreate))
  return undefined
}

/** A crew that repeats its unit is the unit; while it waits, the unit alone is known. */
const crewOf = (unit: KnownUnit, crew: string, book: RosterBook, doubts: Doubt[]): KnownUnit =>
  crew === '' || plainName(crew) === plainName(unit.name.zh)
    ? unit
    : (belowOf('crew', unit, crew, book, doubts) ?? unit)

/** The unit right below another that bears this name or code. */
const childOf = (above: KnownUnit, name: string, book: RosterBook): KnownUnit | undefined =>
  book
    .unitsBelow(above.id)
    .find((unit) => [unit.name.zh, unit.name.en, unit.code].some((one) => plainName(one) === plainName(name)))

/** The unit of this name below another, nearest first; else a doubt, with the nearest name beside it. */
const belowOf = (
  field: 'unit' | 'crew',
  above: KnownUnit,
  name: string,
  book: RosterBook,
  doubts: Doubt[],
): KnownUnit | undefined => {
  const child = childOf(above, name, book)
  if (child) return child
  const children = book.unitsBelow(above.id)
  const meant = book.units.find(name, (among) => only(among.filter(({ path }) => isWithin(path, above.path))))
  if (meant.kind === 'found' && meant.known.id !== above.id && isWithin(meant.known.path, above.path))
    return meant.known
  const near = nearest(
    name,
    children.map((unit) => unit.name.zh).filter((other) => !countDiffers(name, other)),
  )
  const doubt = nameDoubt(
    field,
    `${above.name.zh} ${name}`,
    { kind: 'unknown', suggestion: near ?? null },
    book.mayCreate,
  )
  const makes = { name, below: above.id }
  doubts.push(doubt.remedy === 'create' ? { ...doubt, suggestion: name, makes } : { ...doubt, makes })
  return undefined
}

/** ORG-6: a post bears its name; of several with one name the one in or above the person's unit is meant. */
const postOf = (text: string, unit: Known | undefined, book: RosterBook, doubts: Doubt[]): Known | undefined => {
  if (text === '') {
    doubts.push({ field: 'post', kind: 'missing', text, suggestion: null, remedy: 'pending' })
    return undefined
  }
  const meant = book.posts.find(text, (among) =>
    only(among.filter(({ path }) => unit !== undefined && isWithin(unit.path, path))),
  )
  if (meant.kind === 'found') return meant.known
  const found = nameDoubt('post', text, meant, false)
  // Where a new post would be made is told once the row’s own unit is.
  if (unit === undefined && found.suggestion === null && found.kind === 'unknown') return undefined
  if (found.kind !== 'unknown') doubts.push(found)
  else doubts.push({ ...found, remedy: found.remedy ?? 'pending', ...newPost(text, unit, book) })
  return undefined
}

/** ORG-24: a post that is not there can be made, in the unit of whoever is to hold it. */
const newPost = (name: string, unit: Known | undefined, { mayCreate }: RosterBook): Partial<Doubt> =>
  mayCreate && unit && name.length <= longestPostName && !isBroken(name)
    ? { mayBeNew: true, makes: { name, below: unit.id } }
    : {}

const longestPostName = 60

/** A member without a branch is doubtful; whoever is no member needs none. */
const branchOf = (
  say: Say,
  isOpen: boolean,
  member: boolean | undefined,
  unit: Known | undefined,
  book: RosterBook,
  doubts: Doubt[],
): string | null | undefined => {
  const text = say('branch')
  if (text === '' || isOpen) {
    if (!member || isOpen) return null
    const suggestion = unit ? book.branchNear(unit.path) : null
    doubts.push({
      field: 'branch',
      kind: 'missing',
      text,
      suggestion,
      remedy: suggestion === null ? 'pending' : 'value',
    })
    return undefined
  }
  const meant = book.branches.find(text, () => undefined)
  if (meant.kind === 'found') return meant.known.id
  // Which unit a new branch equals is told once the row’s own unit is.
  if (unit === undefined && meant.kind === 'unknown' && meant.suggestion === null) return undefined
  const equal = branchUnitOf(say('branchUnit'), text, book, doubts)
  doubts.push({ ...nameDoubt('branch', text, meant, book.mayCreate), makes: { name: text, below: equal?.id ?? null } })
  return undefined
}

/** ORG-24: the unit that a new branch equals: the one that the row tells, else the one whose name the branch bears. */
const branchUnitOf = (told: string, branch: string, book: RosterBook, doubts: Doubt[]): Known | undefined => {
  const name = told === '' ? unitNameIn(branch) : told
  const meant = book.units.find(name, () => undefined)
  if (meant.kind === 'found') return book.isWithoutBranch(meant.known.id) ? meant.known : undefined
  if (told !== '') doubts.push(nameDoubt('branchUnit', told, meant, false))
  return undefined
}

/** The name of a unit that a branch bears. */
export const unitNameIn = (branch: string): string => branch.replace(/(党支部|党总支|总支部|支部|branch)$/i, '').trim()

/** ORG-5: who is in the party, by the words of rosters; another word is asked about. */
const memberOf = (text: string, doubt: Raise): boolean | undefined => {
  const plain = cleanCode(text).toLowerCase()
  if (/^(中共|中国共产党)?(正式|预备)?党员(（预备）|\(预备\))?$|^(是|√|yes|y|party ?member|cpc ?member)$/.test(plain))
    return true
  if (
    /^(群众|共青团员|团员|无党派(民主)?人士|无党派|民主党派|民革.*|民盟.*|民建.*|民进.*|农工党.*|致公党.*|九三学社.*|台盟.*|非党员|否|无|no|n|none|-|)$/.test(
      plain,
    )
  )
    return false
  doubt('member', 'unclear')
  return undefined
}

/** The staff number of a row, which is all of its key but for rows about one post. */
export const staffNoIn = (key: string): string => key.split(' ', 1)[0] ?? ''

export const isAboutOnePost = (key: string): boolean => key.includes(' ')

interface HoldingTold {
  readonly kind?: 'second' | 'past'
  readonly toOn?: Day
}

/** ORG-25: a row that says so is about a second post; one with a last day is about a post that was held. */
const holdingOf = (text: Say, fromOn: Day | undefined, today: Day, doubt: Raise): HoldingTold => {
  const isSecond = secondOf(text('holds'), doubt)
  const lastOn = dayOf('toOn', text('toOn'), today, doubt)
  if (text('toOn') === '') return isSecond ? { kind: 'second' } : {}
  if (lastOn === undefined) return { kind: 'past' }
  if (lastOn > today) doubt('toOn', 'to-come')
  if (fromOn !== undefined && lastOn < fromOn) doubt('toOn', 'before-start')
  return { kind: 'past', toOn: addDays(lastOn, 1) }
}

const secondOf = (text: string, doubt: Raise): boolean => {
  const plain = cleanCode(text).toLowerCase()
  if (/^(兼|兼任|兼职|兼岗|兼管|是|√|second|concurrent|yes|y)$/.test(plain)) return true
  if (!/^(|主|主岗|主职|主任职|专职|专任|否|无|-|main|no|n)$/.test(plain)) doubt('holds', 'unclear')
  return false
}

/** ORG-3: a day that does not exist is doubtful, with the reading that would make sense. */
const dayOf = (field: 'joinedOn' | 'fromOn' | 'toOn', text: string, today: Day, doubt: Raise): Day | undefined => {
  const read = readDay(text)
  if (read.kind === 'empty') return undefined
  if (read.kind === 'wrong') {
    doubt(
      field,
      read.suggestion ? 'swapped-day' : 'no-such-day',
      read.suggestion ? { suggestion: read.suggestion, remedy: 'value' } : {},
    )
    return undefined
  }
  if (isPlausible(read.day, today)) return read.day
  doubt(field, 'far-day')
  return undefined
}

const only = <T>(among: readonly T[]): T | undefined => (among.length === 1 ? among[0] : undefined)

const isWithin = (path: string, above: string | null): boolean =>
  above !== null && (path === above || path.startsWith(`${above}.`))
