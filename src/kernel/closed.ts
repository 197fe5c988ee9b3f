import type { TSchema } from 'typebox'

interface Parts {
  readonly type?: string
  readonly properties?: Readonly<Record<string, TSchema>>
  readonly additionalProperties?: unknown
  readonly items?: TSchema
  readonly anyOf?: readonly TSchema[]
}

/** The same shape, whose objects take no member that it does not name, at any depth. */
export const closed = <S extends TSchema>(schema: S): S => {
  const { properties, items, anyOf } = schema as Parts
  if (properties)
    return changed(schema, {
      properties: Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, closed(of)])),
      additionalProperties: false,
    })
  if (items) return changed(schema, { items: closed(items) })
  if (anyOf) return changed(schema, { anyOf: anyOf.map(closed) })
  return schema
}

/** TypeBox marks kind and optional members where no spread sees them. */
const changed = <S extends TSchema>(schema: S, parts: Parts): S =>
  Object.assign(Object.defineProperties({}, Object.getOwnPropertyDescriptors(schema)), parts) as S

/** Where a shape would take anything at all: an object that is not closed, a member of no type. */
export const openPlaces = (schema: TSchema, at = ''): string[] => {
  const { type, properties, additionalProperties, items, anyOf } = schema as Parts
  if (properties) {
    const within = Object.entries(properties).flatMap(([name, of]) => openPlaces(of, `${at}/${name}`))
    return additionalProperties === false ? within : [at, ...within]
  }
  if (anyOf) return anyOf.flatMap((one) => openPlaces(one, at))
  if (type === 'array') return items ? openPlaces(items, `${at}/-`) : [at]
  return type === undefined || type === 'object' ? (isWord(schema) ? [] : [at]) : []
}

const isWord = (schema: TSchema): boolean => 'const' in schema || 'enum' in schema

/**
 * The members of an input that its shape does not name, as paths: `/places/0/tenant_id`. Of several shapes each must find
 * the member strange, or something that holds it.
 */
export const unknownMembers = (schema: TSchema, given: unknown, at = ''): string[] => {
  const { properties, items, anyOf } = schema as Parts
  if (anyOf) {
    const byShape = anyOf.map((one) => unknownMembers(one, given, at))
    const isStrangeTo = (path: string) => (paths: readonly string[]) =>
      paths.some((one) => path === one || path.startsWith(`${one}/`))
    return [...new Set(byShape.flat())].filter((path) => byShape.every(isStrangeTo(path)))
  }
  if (Array.isArray(given)) return items ? given.flatMap((one, n) => unknownMembers(items, one, `${at}/${n}`)) : []
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).flatMap(([name, value]) => {
    const of = properties && Object.hasOwn(properties, name) ? properties[name] : undefined
    return of ? unknownMembers(of, value, `${at}/${name}`) : [`${at}/${name}`]
  })
}
