import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Role } from '#kernel/verb.ts'

/** The folder with packs and the demo organisation, beside the source and beside the bundle alike. */
const contentFolder = (): string =>
  process.env.PLUMBLINE_CONTENT ?? fileURLToPath(new URL('../content', import.meta.url))

export const packFolder = (): string => `${contentFolder()}/packs/oil-production-area`

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
}

export interface PeopleFile {
  readonly people: readonly {
    readonly staffNo: string
    readonly name: string
    readonly pinyin: string
    readonly unit: string
    readonly post: string
    readonly branch: string | null
    readonly roles: readonly Role[]
  }[]
  readonly surnames: readonly { readonly han: string; readonly pinyin: string; readonly weight: number }[]
  readonly given: readonly { readonly han: string; readonly pinyin: string }[]
}

export const organisationFile = (): OrganisationFile => read('organisation')
export const postsFile = (): readonly PostFile[] => read('posts')
export const peopleFile = (): PeopleFile => read('people')
