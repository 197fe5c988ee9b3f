import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { fill, joined, type Pair, type Values } from './text.ts'

/** One place at which a content pack is wrong, what is wrong there by its code, and what the sentence of it names. */
export interface PackFault<What extends string = string> {
  readonly place: string
  readonly what: What
  readonly names: Values
}

export const packFault = <What extends string>(place: string, what: What, names: Values = {}): PackFault<What> => ({
  place,
  what,
  names,
})

/** A fault as it is read: the place, and the sentence of its code. */
export const toldFault = <What extends string>(
  { place, what, names }: PackFault<What>,
  texts: Readonly<Record<What, Pair>>,
): Pair => fill({ zh: '{place}：{says}', en: '{place}: {says}' }, { place, says: fill(texts[what], names) })

/** What may be wrong with any list of a pack. */
export const shapeFaultText = {
  'code-twice': { zh: '代号用了两次', en: 'The code is used twice' },
  type: { zh: '应当是{type}', en: 'It must be {type}' },
  lacks: { zh: '缺 {fields}', en: 'It lacks {fields}' },
  unknown: { zh: '没有 {fields} 这样的字段', en: 'There is no field {fields}' },
  'not-one-of': { zh: '不是能写的值', en: 'It is none of the values that may stand here' },
  pattern: { zh: '写法不对，应当合 {pattern}', en: 'It is written wrongly; it must match {pattern}' },
  'too-short': { zh: '至少 {limit} 个字', en: 'It needs {limit|character|characters} at least' },
  'too-long': { zh: '最多 {limit} 个字', en: 'It may have {limit|character|characters} at most' },
  'too-few': { zh: '至少 {limit} 项', en: 'It needs {limit|entry|entries} at least' },
  'too-many': { zh: '最多 {limit} 项', en: 'It may have {limit|entry|entries} at most' },
  'too-small': { zh: '不能小于 {limit}', en: 'It must not be less than {limit}' },
  'too-large': { zh: '不能大于 {limit}', en: 'It must not be more than {limit}' },
  wrong: { zh: '不是这里该有的', en: 'It is not what belongs here' },
} satisfies Record<string, Pair>
export type ShapeFault = keyof typeof shapeFaultText

const typeText: Readonly<Record<string, Pair>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '一组字段', en: 'a group of fields' },
  null: { zh: 'null', en: 'null' },
}

/** Every place at which a value has not its shape; places begin with `at`. */
export const shapeFaults = (at: string, schema: TSchema, raw: unknown): PackFault<ShapeFault>[] =>
  Value.Check(schema, raw)
    ? []
    : Value.Errors(schema, raw).map((error) => packFault(`${at}${error.instancePath}` || '/', ...saidOf(error)))

const saidOf = (error: ReturnType<typeof Value.Errors>[number]): [what: ShapeFault, names?: Values] => {
  switch (error.keyword) {
    case 'type': {
      const types = [error.params.type].flat().map((type) => typeText[type] ?? { zh: type, en: type })
      return ['type', { type: joined(types) }]
    }
    case 'required':
      return ['lacks', { fields: error.params.requiredProperties.join(', ') }]
    case 'additionalProperties':
      return ['unknown', { fields: error.params.additionalProperties.join(', ') }]
    case 'const':
    case 'enum':
    case 'anyOf':
      return ['not-one-of']
    case 'pattern':
      return ['pattern', { pattern: String(error.params.pattern) }]
    case 'minLength':
      return ['too-short', { limit: error.params.limit }]
    case 'maxLength':
      return ['too-long', { limit: error.params.limit }]
    case 'minItems':
      return ['too-few', { limit: error.params.limit }]
    case 'maxItems':
      return ['too-many', { limit: error.params.limit }]
    case 'minimum':
      return ['too-small', { limit: String(error.params.limit) }]
    case 'maximum':
      return ['too-large', { limit: String(error.params.limit) }]
    default:
      return ['wrong']
  }
}

/** The codes of a list that stand in it more than once, by their places. */
export const codesTwice = (list: string, things: readonly { readonly code: string }[]): PackFault<'code-twice'>[] => {
  const codes = things.map(({ code }) => code)
  return codes
    .filter((code, at) => codes.indexOf(code) !== at)
    .map((code) => packFault(`${list}/${code}`, 'code-twice'))
}

/** The same faults of a part, by their places in the whole. */
export const faultsWithin = <What extends string>(at: string, faults: readonly PackFault<What>[]): PackFault<What>[] =>
  faults.map((fault) => ({ ...fault, place: `${at}/${fault.place}` }))
