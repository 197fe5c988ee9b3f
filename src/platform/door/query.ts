import type { TObject } from 'typebox'
import { Value } from 'typebox/value'

/**
 * Reads a question from its address: a list is a parameter that stands any number of times, so one that stands once is
 * a list of one and one that is missing an empty list; numbers and truth values are read from their text.
 */
export const readQuery = (schema: TObject, raw: unknown): unknown => {
  const given = raw as Readonly<Record<string, unknown>>
  const lists = Object.entries(schema.properties).flatMap(([name, property]) =>
    'type' in property && property.type === 'array' && !Array.isArray(given[name])
      ? [[name, given[name] === undefined ? [] : [given[name]]] as const]
      : [],
  )
  return Value.Convert(schema, { ...given, ...Object.fromEntries(lists) })
}
