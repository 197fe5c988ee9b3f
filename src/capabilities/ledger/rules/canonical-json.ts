/**
 * LDG-3: canonical JSON (RFC 8785): one text for one value. Members are sorted by UTF-16 code units; a member without a
 * value is left out, as everywhere in JSON. Throws on what JSON cannot say: NaN, functions, dates, half a surrogate pair.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return string(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (isPlain(value)) return `{${members(value).join(',')}}`
  throw new Error(`not a JSON value: ${typeof value}`)
}

/**
 * LDG-3: the same for texts, numbers and truths whose members stand in order already, at a fraction of the cost: the platform
 * writes them. It writes half a surrogate pair as its number; what holds such a number is looked at in full.
 */
export const canonicalInOrder = (value: Readonly<Record<string, unknown>>): string => {
  const text = JSON.stringify(value)
  return text.includes('\\ud') ? canonicalJson(value) : text
}

const members = (value: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${string(key)}:${canonicalJson(value[key])}`)

const number = (value: number): string => {
  if (!Number.isFinite(value)) throw new Error('not a JSON number')
  return JSON.stringify(value)
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const anyHalf = /[\ud800-\udfff]/

const string = (value: string): string => {
  if (anyHalf.test(value) && halfPair.test(value)) throw new Error('half a surrogate pair')
  return JSON.stringify(value)
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false
  const parent: unknown = Object.getPrototypeOf(value)
  return parent === Object.prototype || parent === null
}
