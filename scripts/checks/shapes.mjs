/** A browser is given no TypeBox: a shape has no properties there, and what reads one of them breaks the page that loads it. */
import { filesUnder } from './files.mjs'

const reading = [
  /\w+\.properties\s*(?:\?\.|!?[.[])\s*\w*/,
  /\}\s*=\s*\w+\.properties\b/,
  /Object\.(?:keys|values|entries)\(\w+\.properties\)/,
]

export const shapes = (base) =>
  filesUnder(base, /\.tsx?$/)
    .filter(
      ({ path }) => /(^|\/)src\/(kernel|ui|platform\/web|capabilities)\//.test(path) && !/\.test\.tsx?$/.test(path),
    )
    .flatMap(({ path, text }) =>
      reading
        .flatMap((pattern) => [...text.matchAll(new RegExp(pattern, 'g'))])
        .map(([found]) => `${path} reads “${found}”: name the inner shape and take that`),
    )
