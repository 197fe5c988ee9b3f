import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('..', import.meta.url))

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesIn(path)
    // The access matrix is a test, though its parts are files of their own.
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$|app\/access\//.test(path) ? [path] : []
  })

const sources = filesIn(src).map((path) => ({ path: path.slice(src.length), text: readFileSync(path, 'utf8') }))

/** What runs in a browser, and what only tests use. */
const isServer = (path: string): boolean => !/(^|\/)(screens|shell|web|ui|app\/worker)\/|web\.tsx?$|testing/.test(path)

test('X5 the server asks no other machine for anything: there is no client in it to be misled', () => {
  const client =
    /\bfetch\(|\b(http|https|http2)\.(get|request|connect)\(|from 'node:(dns|dgram|http2)'|undici|axios|\bnew WebSocket\(|sendBeacon/
  expect(sources.filter(({ path, text }) => isServer(path) && client.test(text)).map(({ path }) => path)).toEqual([])
})

const patternsIn = (path: string, text: string): RegExp[] => {
  const found: RegExp[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? []
      found.push(new RegExp(body, flags.replace(/[gy]/g, '')))
    }
    ts.forEachChild(node, visit)
  }
  visit(
    ts.createSourceFile(
      path,
      text,
      ts.ScriptTarget.Latest,
      false,
      path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    ),
  )
  return found
}

/** Longer than any field of a verb; a cell of a table may be longer, and is read in a worker with a cap on its time. */
const long = 5_000
/** Long runs of one or two letters with an end that fits nothing: where a pattern that can go wrong takes years. */
const attacks = [
  'a',
  '0',
  ' ',
  '\t',
  '-',
  '.',
  '/',
  '\\',
  '"',
  "'",
  '{',
  '(',
  '，',
  '王',
  '\n',
  'ab',
  '0.',
  '1,',
  '; ',
  '\\u',
  '=a',
  '::',
  'a ',
  '{a',
  ' =',
].flatMap((piece) => [
  piece.repeat(long / piece.length),
  `${piece.repeat(long / piece.length)}!`,
  `x${piece.repeat(long / piece.length)}\u0001`,
])

/** Milliseconds of the processor, so that a busy machine is not taken for a slow pattern. */
const spent = (work: () => unknown): number => {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** Of two tries, so that what is compiled or swept up meanwhile does not count. */
const quickest = (work: () => unknown): number => {
  const once = () => spent(work)
  const first = once()
  return first < 50 ? first : Math.min(first, once())
}

test('X10 no pattern of ours takes long over five thousand letters, whatever they are', () => {
  const patterns = sources.flatMap(({ path, text }) => patternsIn(path, text).map((pattern) => ({ path, pattern })))
  expect(patterns.length).toBeGreaterThan(80)
  const slow = patterns.flatMap(({ path, pattern }) => {
    const worst = attacks.reduce(
      (most, attack) =>
        Math.max(
          most,
          quickest(() => pattern.test(attack)),
        ),
      0,
    )
    return worst > 150 ? [`${path} ${pattern} ${worst.toFixed(0)} ms`] : []
  })
  expect(slow).toEqual([])
}, 120_000)

test('X10 the rig sees a pattern that goes wrong', () => {
  expect(spent(() => /^(a|a)*b?$/.test(`${'a'.repeat(24)}!`))).toBeGreaterThan(30)
})
