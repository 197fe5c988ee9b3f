import { readFileSync } from 'node:fs'
import type { Card } from '#capabilities/curriculum/public.ts'
import type {
  PostTemplate,
  ProcessTemplate,
  RegisteredControl,
  RegisteredPost,
  RegisteredPower,
  RegisteredProcess,
  RegisteredRiskPoint,
  TemplatePoint,
} from '#capabilities/risk/public.ts'
import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Role } from '#kernel/verb.ts'
import { contentFolder, packCodes, packFile } from '../packs.ts'

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(`${contentFolder()}/demo/chengwan/${name}.json`, 'utf8')) as T

export interface OrganisationFile {
  readonly code: string
  readonly name: Pair
  readonly timezone: string
  readonly today: Day
  readonly units: readonly {
    readonly code: string
    readonly parent: string | null
    readonly name: Pair
    readonly kind: 'area' | 'office' | 'team' | 'station' | 'crew'
  }[]
  readonly branches: readonly { readonly code: string; readonly name: Pair; readonly unit: string | null }[]
}

/** What the story says of a post of a template: where it is, who holds it, and how it was graded when. */
interface OwnPost {
  /** Code of the post and of its template. */
  readonly code: string
  readonly unit: string
  readonly holders: number
  readonly holdersByUnit?: Readonly<Record<string, number>>
  readonly factors: RegisteredPost['factors']
  readonly earlier: NonNullable<RegisteredPost['earlier']>
  readonly selfGrade: LowerGrade
  readonly reviewedOn: Day
  readonly validUntil: Day
  readonly reviewers: readonly ReviewerWord[]
  readonly lower: Pair | null
  readonly history: readonly (Omit<RegisteredPost['history'][number], 'grade'> & {
    readonly grade: LowerGrade | null
  })[]
}

export type PostFile = OwnPost & Pick<PostTemplate, 'name' | 'business' | 'leading' | 'key' | 'duties' | 'contacts'>

type LowerGrade = 'high' | 'medium' | 'low'
type ReviewerWord = keyof typeof reviewers

/** What the story says of a risk point of a template: its number, the places given, its checks and what was found. */
interface OwnPoint extends Pick<RegisteredRiskPoint, 'no' | 'post' | 'before' | 'after' | 'findings'> {
  /** Code of the point within the template of its post. */
  readonly point: string
  /** Where the story writes them otherwise than the template: education alone. */
  readonly controls?: readonly Omit<RegisteredControl, 'lastCheck' | 'dueOn'>[]
  /** Where nobody of the story has taken the lesson of the template for the point yet. */
  readonly lesson?: null
  readonly checks: readonly Pick<RegisteredControl, 'lastCheck' | 'dueOn'>[]
  /** Codes of the posts that answer for the point. */
  readonly head: string
  readonly leader: string
}

export type RiskPointFile = Omit<RegisteredRiskPoint, 'head' | 'leader'> & Pick<OwnPoint, 'point' | 'head' | 'leader'>

export interface PersonFile {
  readonly staffNo: string
  readonly name: string
  readonly pinyin: string
  readonly unit: string
  readonly post: string
  readonly branch: string | null
  readonly roles: readonly {
    readonly role: Exclude<Role, 'learner'>
    /** Codes of units or, for a secretary, of a branch; `content` is the whole organisation. */
    readonly reach: readonly string[]
    readonly from: Day
    readonly to: Day
    readonly state?: 'proposed'
    /** Who proposed it, by staff number, and when. */
    readonly proposedBy?: string
    readonly proposedAt?: string
  }[]
}

interface Character {
  readonly han: string
  readonly pinyin: string
}

/** Somebody who belongs to no unit and stands in no roster. */
export interface OutsiderFile {
  readonly staffNo: string
  readonly name: string
  readonly roles: PersonFile['roles']
}

export interface PeopleFile {
  readonly people: readonly PersonFile[]
  readonly external: readonly OutsiderFile[]
  readonly names: {
    readonly surnames: readonly (Character & { readonly weight: number })[]
    readonly given: { readonly first: readonly Character[]; readonly second: readonly Character[] }
    readonly oneCharacterShare: number
  }
}

export const organisationFile = (): OrganisationFile => read('organisation')

let templates: ReadonlyMap<string, PostTemplate> | undefined

/** The post templates of the packs, by code. */
export const postTemplatesFile = (): ReadonlyMap<string, PostTemplate> => {
  templates ??= new Map(
    packCodes.flatMap((pack) =>
      ((packFile(pack).posts ?? []) as PostTemplate[]).map((template) => [template.code, template] as const),
    ),
  )
  return templates
}

/** The process maps of the packs, by code. */
export const processTemplatesFile = (): ReadonlyMap<string, ProcessTemplate> =>
  new Map(
    packCodes.flatMap((pack) =>
      ((packFile(pack).processes ?? []) as ProcessTemplate[]).map((template) => [template.code, template] as const),
    ),
  )

const got = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`the story names ${what}, which no pack has`)
  return found
}

const templateOf = (post: string): PostTemplate => got(postTemplatesFile().get(post), `the post ${post}`)

const pointOf = (post: string, code: string): TemplatePoint =>
  got(
    templateOf(post).points.find((point) => point.code === code),
    `the point ${post}/${code}`,
  )

/** The posts of the story: what the templates of the packs say, in its units, with its holders and grades. */
export const postsFile = (): readonly PostFile[] =>
  read<readonly OwnPost[]>('posts').map((own) => {
    const { name, business, leading, key, duties, contacts } = templateOf(own.code)
    return { ...own, name, business, leading, key, duties, contacts }
  })
export const peopleFile = (): PeopleFile => read('people')

/** The risk points of the story: in the words of the templates, with its own numbers, places, checks and findings. */
export const riskPointsFile = (): readonly RiskPointFile[] =>
  read<readonly OwnPoint[]>('risk-points').map(({ controls, checks, ...own }) => {
    const { code: _, controls: written, ...words } = pointOf(own.post, own.point)
    return {
      ...words,
      ...own,
      controls: (controls ?? written).map((control, at) => ({
        ...control,
        ...got(checks[at], `check ${at + 1} of the point ${own.no}`),
      })),
      ...(controls && written[0] ? { suggestedControl: { text: written[0].text } } : {}),
    }
  })

interface OwnPower {
  readonly post: string
  /** Code of the power within the template of its post. */
  readonly power: string
  readonly fromOn: Day
}

export type PowerFile = RegisteredPower & Pick<OwnPower, 'power'>

/** The power list of the story: in the words of the templates, each from its own day on. */
export const powersFile = (): readonly PowerFile[] =>
  read<readonly OwnPower[]>('powers').map((own) => {
    const {
      code: _,
      checker,
      ...words
    } = got(
      templateOf(own.post).powers.find(({ code }) => code === own.power),
      `the power ${own.post}/${own.power}`,
    )
    return { ...words, checkerPost: checker, ...own }
  })

/** The process maps of the story: those of the packs, in its units, with the numbers of its risk points at the steps. */
export const processesFile = (): readonly RegisteredProcess[] => {
  const maps = processTemplatesFile()
  const numbers = new Map(riskPointsFile().map(({ post, point, no }) => [`${post}/${point}`, no]))
  return read<readonly Pick<RegisteredProcess, 'code' | 'unit' | 'fromOn'>[]>('processes').map((own) => {
    const { version: _, owner: __, checker: ___, steps, ...words } = got(maps.get(own.code), `the process ${own.code}`)
    return {
      ...words,
      ...own,
      steps: steps.map(({ points, ...step }) => ({
        ...step,
        points: points.map((code) => got(numbers.get(`${step.post}/${code}`), `the point ${step.post}/${code}`)),
      })),
    }
  })
}

/** Words of the files that are sentences on a screen. */
export const reviewers = {
  unit: { zh: '单位自评', en: 'self-grading by the unit' },
  business: { zh: '业务主管复核', en: 'review by the business lead' },
  discipline: { zh: '纪检复核', en: 'review by the discipline member' },
} satisfies Record<string, Pair>

export interface LessonFile {
  readonly code: string
  readonly version: string
  readonly title: Pair
  readonly families: readonly string[]
  readonly start: string
  readonly scenes: readonly {
    readonly id: string
    readonly choices?: readonly { readonly id: string; readonly quality: string; readonly next: string }[]
  }[]
}

interface QuestionFile {
  readonly code: string
  readonly options: readonly { readonly id: string; readonly correct: boolean }[]
}

let questions: ReadonlyMap<string, QuestionFile> | undefined

/** The right options of a question of the packs. */
export const rightOptions = (code: string): string[] => {
  questions ??= new Map(
    packCodes.flatMap((pack) => (packFile(pack).questions as QuestionFile[]).map((one) => [one.code, one] as const)),
  )
  return questions.get(code)?.options.flatMap(({ id, correct }) => (correct ? [id] : [])) ?? []
}

/** Cards of the story as they were before their last change. */
export const earlierCardsFile = (): readonly Card[] => read<readonly Card[]>('earlier-cards')

let lessons: readonly LessonFile[] | undefined

export const lessonsFile = (): readonly LessonFile[] => {
  lessons ??= packCodes.flatMap((code) => packFile(code).lessons as LessonFile[])
  return lessons
}

interface CalendarFile {
  readonly businessNodes: readonly { readonly code: string; readonly on: Day; readonly name: Pair }[]
}

export const businessNodesFile = (): CalendarFile['businessNodes'] => read<CalendarFile>('calendar').businessNodes
