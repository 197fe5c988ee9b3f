/** Rule 4: every rule number stands in one README row and in the name of at least one test. */
import { filesUnder } from './files.mjs'

/** The prefixes of the capabilities; `SHA-256` is no rule. */
const prefixes = 'IDN|LDG|NTF|XAP|NRM|ORG|RSP|RSK|CUR|LRN|ACT|SUP|PLN|BRD|DSC|EFF|EVD|EXC|DSH'
const ruleNumber = new RegExp(`\\b(?:${prefixes})-\\d+\\b`, 'g')

export const ruleNumbers = (base) => {
  const files = filesUnder(base, /\.(tsx?|md)$/).filter(({ path }) => /(^|\/)src\/capabilities\//.test(path))
  const named = (test) =>
    new Set(files.filter(({ path }) => test(path)).flatMap(({ text }) => text.match(ruleNumber) ?? []))
  const inTests = new Set(
    files
      .filter(({ path }) => /\.test\.tsx?$/.test(path))
      .flatMap(({ text }) =>
        [...text.matchAll(/(?:test|describe)(?:\.each[\s\S]*?\]\))?\(\s*(['"`])([\s\S]*?)\1/g)].map(
          (found) => found[2],
        ),
      )
      .flatMap((name) => name.match(ruleNumber) ?? []),
  )
  const rows = files
    .filter(({ path }) => path.endsWith('README.md'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(new RegExp(`^\\|\\s*((?:${prefixes})-\\d+)\\s*\\|`, 'gm'))].map((found) => ({
        path,
        rule: found[1],
      })),
    )
  const inCode = named((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  const count = (rule) => rows.filter((row) => row.rule === rule).length
  return [
    ...[...inCode]
      .filter((rule) => count(rule) === 0)
      .map((rule) => `${rule} has no row in a README: add it with its source`),
    ...[...new Set(rows.map(({ rule }) => rule))].flatMap((rule) => [
      ...(count(rule) > 1 ? [`${rule} has ${count(rule)} rows: one rule, one row`] : []),
      ...(inTests.has(rule) ? [] : [`${rule} is in the name of no test: name the test that proves it`]),
    ]),
  ]
}
