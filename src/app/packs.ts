import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const up = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The folder with packs and the demo organisation: one step above the bundle, two above this source. */
export const contentFolder = (): string => [up('../content'), up('../../content')].find(existsSync) ?? up('../content')

/** The packs that come with the product, in the order in which they lean on one another. */
export const packCodes = ['common', 'oil-production-area'] as const

/** A pack as it lies in its folder, not yet looked at: lists from single files, lessons and cases from a file each. */
export const packFile = (code: string): Record<string, unknown> => packIn(`${contentFolder()}/packs/${code}`)

/** A file of a pack, or a folder of its files, that cannot be read. */
export class UnreadablePack extends Error {
  readonly file: string
  readonly why: 'absent' | 'no-json'

  constructor(file: string, why: UnreadablePack['why']) {
    super(`${file}: ${why}`)
    this.file = file
    this.why = why
  }
}

const orUnreadable = <Read>(file: string, why: UnreadablePack['why'], read: () => Read): Read => {
  try {
    return read()
  } catch {
    throw new UnreadablePack(file, why)
  }
}

/** The pack in a folder of that layout (docs/content-packs.md). */
export const packIn = (folder: string): Record<string, unknown> => {
  const one = (name: string): unknown => {
    const file = `${name}.json`
    const text = orUnreadable(file, 'absent', () => readFileSync(`${folder}/${file}`, 'utf8'))
    return orUnreadable(file, 'no-json', () => JSON.parse(text))
  }
  const each = (name: string): unknown[] =>
    orUnreadable(name, 'absent', () => readdirSync(`${folder}/${name}`))
      .sort()
      .map((file) => one(`${name}/${file.replace('.json', '')}`))
  return {
    pack: one('pack'),
    norms: one('norms'),
    lessons: each('lessons'),
    cases: each('cases'),
    questions: one('questions'),
    exams: one('exams'),
    ...(existsSync(`${folder}/cards.json`) ? { cards: one('cards') } : {}),
    ...(existsSync(`${folder}/readings.json`) ? { readings: one('readings') } : {}),
    ...(existsSync(`${folder}/posts`) ? { posts: each('posts') } : {}),
    ...(existsSync(`${folder}/processes.json`) ? { processes: one('processes') } : {}),
  }
}
