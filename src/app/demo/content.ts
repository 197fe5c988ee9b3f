import { readFileSync } from 'node:fs'
import type { Card } from '#capabilities/curriculum/public.ts'
import type {
  RegisteredControl,
  RegisteredPost,
  RegisteredPower,
  RegisteredProcess,
  RegisteredRiskPoint,
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

export interface PostFile {
  readonly code: string
  readonly name: Pair
  readonly unit: string
  readonly family: { readonly code: string; readonly name: Pair }
  readonly leading: boolean
  readonly key: boolean
  readonly powers: Pair
  readonly counterparties: Pair
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

type LowerGrade = 'high' | 'medium' | 'low'
type ReviewerWord = keyof typeof reviewers
type FrequencyWord = keyof typeof frequencies

export type RiskPointFile = Omit<RegisteredRiskPoint, 'controls' | 'head' | 'leader'> & {
  readonly controls: readonly (Omit<RegisteredControl, 'frequency'> & { readonly frequency: FrequencyWord })[]
  /** Codes of the posts that answer for the point. */
  readonly head: string
  readonly leader: string
}

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
export const postsFile = (): readonly PostFile[] => read('posts')
export const peopleFile = (): PeopleFile => read('people')

export const riskPointsFile = (): readonly RiskPointFile[] => read('risk-points')

interface PowersFile {
  /** Nobody has compared it with a source yet. */
  readonly checker: string | null
  readonly powers: readonly (Omit<RegisteredPower, 'checkerPost'> & { readonly checkedBy: string | null })[]
}

interface ProcessesFile {
  readonly checker: string | null
  readonly processes: readonly RegisteredProcess[]
}

export const processesFile = (): ProcessesFile => read('processes')

export const powersFile = (): PowersFile => read('powers')

/** Words of the files that are sentences on a screen. */
export const frequencies = {
  weekly: { zh: '每周', en: 'weekly' },
  monthly: { zh: '每月', en: 'monthly' },
  quarterly: { zh: '每季', en: 'quarterly' },
  'half-yearly': { zh: '每半年', en: 'every half-year' },
  yearly: { zh: '每年', en: 'yearly' },
} satisfies Record<string, Pair>

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
