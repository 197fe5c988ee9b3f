/**
 * A class that code names stands in its sheet: a name that is gone styles nothing, and says nothing. Where a layout
 * changes is told in em, so that it also changes for whoever reads with larger text.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesUnder } from './files.mjs'

const imported = /import (\w+) from '([^']+\.module\.css)'/g

/** Where an import of the product leads to: `#ui/…` stands for `src/ui/…`. */
const sheetOf = (base, path, from) =>
  from.startsWith('#') ? join(base, 'src', from.slice(1)) : join(base, dirname(path), from)

const classesOf = (sheet) =>
  new Set([...readFileSync(sheet, 'utf8').matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name))

export const styles = (base) => [...classesGone(base), ...widthsInPixels(base)]

const widthsInPixels = (base) =>
  filesUnder(base, /\.css$/).flatMap(({ path, text }) =>
    [...text.matchAll(/@(?:media|container)[^{]*\dpx[^{]*/g)].map(
      ([said]) => `${path} asks “${said.trim()}”: write em, sixteen pixels each`,
    ),
  )

const classesGone = (base) =>
  filesUnder(base, /\.tsx$/).flatMap(({ path, text }) =>
    [...text.matchAll(imported)].flatMap(([, name, from]) => {
      const sheet = sheetOf(base, path, from)
      if (!existsSync(sheet)) return []
      const classes = classesOf(sheet)
      const named = new Set([...text.matchAll(new RegExp(`(?<![\\w.])${name}\\.(\\w+)`, 'g'))].map(([, one]) => one))
      named.delete('module')
      return [...named]
        .filter((one) => !classes.has(one))
        .map((one) => `${path} names “${one}”, which ${from} does not have: write it there, or leave it out`)
    }),
  )
