import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const up = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The folder with packs and the demo organisation: one step above the bundle, two above this source. */
export const contentFolder = (): string => [up('../content'), up('../../content')].find(existsSync) ?? up('../content')

/** The packs that come with the product, in the order in which they lean on one another. */
export const packCodes = ['common', 'oil-production-area'] as const

/** A pack as it lies in its folder, not yet looked at: lists from single files, lessons and cases from a file each. */
export const packFile = (code: string): Record<string, unknown> => packIn(`${contentFolder()}/packs/${code}`)

/** The pack in a folder of that layout (docs/content-packs.md). */
export const packIn = (folder: string): Record<string, unknown> => {
  const one = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'))
  const each = (name: string): unknown[] =>
    readdirSync(`${folder}/${name}`)
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
