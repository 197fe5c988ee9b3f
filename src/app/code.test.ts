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

/** A pattern that looks from every place to the end, once: the most a pattern of ours may come near. */
const everyPlaceOnce = () => /\s*x/.test('\n'.repeat(long))

/** Whether work takes more than five times as long as looking from every place once, measured side by side on this machine. */
const isSlow = (work: () => unknown): boolean =>
  spent(work) > 100 && [1, 2, 3].every(() => spent(work) > 5 * spent(everyPlaceOnce))

test('X10 no pattern of ours takes long over five thousand letters, whatever they are', () => {
  const patterns = sources.flatMap(({ path, text }) => patternsIn(path, text).map((pattern) => ({ path, pattern })))
  expect(patterns.length).toBeGreaterThan(80)
  const slow = patterns
    .filter(({ pattern }) => attacks.some((attack) => isSlow(() => pattern.test(attack))))
    .map(({ path, pattern }) => `${path} ${pattern}`)
  expect(slow).toEqual([])
}, 120_000)

test('X10 the rig sees a pattern that goes wrong', () => {
  expect(isSlow(() => /^(a|a)*b?$/.test(`${'a'.repeat(25)}!`))).toBe(true)
  expect(isSlow(everyPlaceOnce)).toBe(false)
})
