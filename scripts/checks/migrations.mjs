/** Migrations of a capability run in the order of their numbers, so no number stands twice. */
import { filesUnder } from './files.mjs'

export const migrations = (base) => {
  const seen = new Map()
  return filesUnder(base, /\.sql$/).flatMap(({ path }) => {
    const number = /^(.*migrations\/\d{4})-/.exec(path)?.[1]
    if (number === undefined) return []
    const other = seen.get(number)
    seen.set(number, path)
    return other === undefined ? [] : [`${other} and ${path} have one number: give the later one the next`]
  })
}
