import type { TSchema } from 'typebox'
import type { Chance } from '#kernel/chance.ts'
import type { AnyVerb } from '#kernel/verb.ts'

/** Words that have broken programs: SQL, markup, formulas, paths, templates, odd letters, numbers that are none. */
export const hostileWords: readonly string[] = [
  "'",
  "' or '1'='1",
  "'; drop table ledger_entry; --",
  "') union select version() --",
  '"; select pg_sleep(9); --',
  '$$; select 1; $$',
  '\\',
  "\\'; --",
  '%',
  '_%_\\',
  '{}',
  '{1,2}',
  '[1,2)',
  '*/ or 1=1 /*',
  'a:* & !b | <->',
  '1e999',
  'NaN',
  '-1',
  '9223372036854775808',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '=cmd|calc!A1',
  '#{7*7}{{7*7}}',
  '\u0000',
  '\ud83d',
  '\u202e\u200b\ufeff',
  '王𠮷👩‍👩‍👧‍👦',
  'a'.repeat(3_000),
  '\\'.repeat(500),
  '(a+)+$'.repeat(20),
  '2027-02-30',
  '0000-00-00',
  '275760-09-13T00:00:00.000Z',
  'infinity',
  '01890a5d-ac96-774b-bcce-b302099a8057',
  '1.1.1.1',
  '1.%',
  '',
  ' ',
]

const pick = <T>(chance: Chance, of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T

interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly TSchema[]
  readonly items?: TSchema
  readonly properties?: Record<string, TSchema>
  readonly required?: readonly string[]
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** An input of the shape of the schema, with hostile words where it takes text; now and then of another shape. */
export const hostileInput = (verb: AnyVerb, chance: Chance): unknown => {
  const input = made(verb.input, chance, 0)
  if (chance() < 0.08)
    return pick(chance, [null, [], 'text', 7, { ...(input as object), extra: pick(chance, hostileWords) }, deep(1_500)])
  return input
}

/** Arrays in arrays, further than anybody means. */
const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)

const made = (schema: TSchema, chance: Chance, level: number): unknown => {
  const shape = schema as Shape
  if (chance() < 0.03) return pick<unknown>(chance, [null, 0, '', [], {}, true, -1, 1e308])
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return chance() < 0.9 ? pick(chance, shape.enum) : pick(chance, hostileWords)
  if (shape.anyOf) return made(pick(chance, shape.anyOf), chance, level)
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(shape.properties ?? {})
          .filter(([name]) => shape.required?.includes(name) || chance() < 0.6)
          .map(([name, of]) => [name, made(of, chance, level + 1)]),
      )
    case 'array':
      return Array.from({ length: level > 4 ? 0 : Math.floor(chance() * 4) }, () =>
        made(shape.items ?? {}, chance, level + 1),
      )
    case 'integer':
    case 'number':
      return numberIn(shape, chance)
    case 'boolean':
      return chance() < 0.5
    case 'null':
      return null
    default:
      return textIn(shape, chance)
  }
}

const numberIn = ({ minimum, maximum }: Shape, chance: Chance): number =>
  pick(chance, [minimum ?? -2_147_483_649, maximum ?? 9_007_199_254_740_991, minimum ?? 0, 1, 2, 2027, 0.5])

/** Mostly something that the schema lets through, for what it refuses never reaches a statement. */
const textIn = ({ pattern, minLength = 0, maxLength = 5_000 }: Shape, chance: Chance): string => {
  if (pattern !== undefined && chance() < 0.85)
    return pick(chance, likely.filter((text) => new RegExp(pattern, 'u').test(text)).concat('x'))
  return pick(chance, hostileWords).padEnd(minLength, "'").slice(0, maxLength)
}

const likely = [
  '01890a5d-ac96-774b-bcce-b302099a8057',
  'ffffffff-ffff-7fff-bfff-ffffffffffff',
  '2027-01-12',
  '0001-01-01',
  '9999-12-31',
  '2027-01',
  '1',
  '1.4',
  'purchasing',
  'a-b',
  '2027-01-12T01:12:00Z',
  '2027-01-12T01:12:00.000Z',
]

/** A question asks by its address: every value as text, lists as one parameter many times. */
export const asQuery = (input: unknown): string =>
  new URLSearchParams(
    Object.entries(typeof input === 'object' && input !== null ? input : { input }).flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((one): [string, string] => [
        name,
        typeof one === 'object' ? JSON.stringify(one) : String(one),
      ]),
    ),
  ).toString()
