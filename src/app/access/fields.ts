import type { TSchema } from 'typebox'

/** What of a schema tells where a value stands. */
interface Parts {
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly patternProperties?: Readonly<Record<string, TSchema>>
  readonly items?: TSchema | readonly TSchema[]
  readonly anyOf?: readonly TSchema[]
}

/**
 * The fields of an answer that hold something, each by its path: `posts[].holders[].name`. Arrays fold into `[]` and the
 * keys of a map, which are codes, into `*`; what is absent, `null` or empty is no field. A text in both languages is one.
 */
export const filledIn = (value: unknown, shape: TSchema): ReadonlySet<string> => new Set(pathsOf(value, [shape], ''))

const pathsOf = (value: unknown, shapes: readonly TSchema[], path: string): string[] => {
  if (value === null || value === undefined || value === '') return []
  const parts = shapes.flatMap(everyWay)
  if (Array.isArray(value)) {
    const items = parts.flatMap(({ items: of = [] }) => of)
    return value.flatMap((one) => pathsOf(one, items, `${path}[]`))
  }
  if (typeof value !== 'object' || isPair(value)) return [path]
  return Object.entries(value).flatMap(([name, one]) => {
    const own = parts.flatMap(({ properties = {} }) => properties[name] ?? [])
    const mapped = parts.flatMap(({ patternProperties = {} }) => Object.values(patternProperties))
    const key = own.length === 0 && mapped.length > 0 ? '*' : name
    return pathsOf(one, own.length === 0 ? mapped : own, path === '' ? key : `${path}.${key}`)
  })
}

const everyWay = (shape: TSchema): readonly Parts[] => {
  const { anyOf, ...parts } = shape as Parts
  return anyOf ? anyOf.flatMap(everyWay) : [parts]
}

const isPair = (value: object): boolean => Object.keys(value).sort().join() === 'en,zh'

/** Whether a path is the named field or lies in it. */
export const liesIn = (path: string, field: string): boolean =>
  path === field || (path.startsWith(field) && /^[.[]/.test(path.slice(field.length)))

/** The numbers of an answer: how long each list is, and every number that stands by itself, none within a row of a list. */
export const numbersIn = (value: unknown, path = ''): ReadonlyMap<string, number> => {
  if (typeof value === 'number') return new Map([[path, value]])
  if (Array.isArray(value)) return new Map([[path, value.length]])
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(
    Object.entries(value).flatMap(([name, one]) => [...numbersIn(one, path === '' ? name : `${path}.${name}`)]),
  )
}
