/** The forms the standard asks for, checked by hand because date and address parsers of libraries are too lenient. */

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const iri = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i
const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/
const timestamp =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+]\d\d:\d\d|-(?!00:00)\d\d:\d\d)$/

type Json = Readonly<Record<string, unknown>>

/** XAP-1: the places at which a statement breaks the standard; empty when it may be kept. */
export const statementFaults = (statement: Json): string[] => {
  const { id, actor, verb, object, result, context, timestamp: at } = statement
  return [
    ...unknownKeys('', statement, ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp']),
    ...(matches(uuid, id) ? [] : ['id']),
    ...actorFaults(actor),
    ...thingFaults('verb', verb),
    ...(isObject(verb) ? mapFaults('verb.display', verb.display) : []),
    ...thingFaults('object', object),
    ...(isObject(object) && isObject(object.definition) ? definitionFaults(object.definition) : []),
    ...(result === undefined ? [] : resultFaults(result)),
    ...(context === undefined ? [] : contextFaults(context)),
    ...(matches(timestamp, at) ? [] : ['timestamp']),
  ]
}

const actorFaults = (actor: unknown): string[] => {
  const account = isObject(actor) ? actor.account : undefined
  if (!isObject(account)) return ['actor.account']
  return [
    ...(matches(iri, account.homePage) ? [] : ['actor.account.homePage']),
    ...(typeof account.name === 'string' && account.name !== '' ? [] : ['actor.account.name']),
    ...unknownKeys('actor.account.', account, ['homePage', 'name']),
  ]
}

const thingFaults = (place: string, thing: unknown): string[] =>
  isObject(thing) && matches(iri, thing.id) ? [] : [`${place}.id`]

const definitionFaults = ({ name, type }: Json): string[] => [
  ...mapFaults('object.definition.name', name),
  ...(type === undefined || matches(iri, type) ? [] : ['object.definition.type']),
]

const resultFaults = (result: unknown): string[] => {
  if (!isObject(result)) return ['result']
  const { score, success, completion, response } = result
  const scaled = isObject(score) ? score.scaled : undefined
  return [
    ...unknownKeys('result.', result, ['score', 'success', 'completion', 'response']),
    ...(score === undefined || (typeof scaled === 'number' && scaled >= -1 && scaled <= 1)
      ? []
      : ['result.score.scaled']),
    ...(success === undefined || typeof success === 'boolean' ? [] : ['result.success']),
    ...(completion === undefined || typeof completion === 'boolean' ? [] : ['result.completion']),
    ...(response === undefined || typeof response === 'string' ? [] : ['result.response']),
  ]
}

const contextFaults = (context: unknown): string[] => {
  if (!isObject(context)) return ['context']
  const { registration, platform, language, extensions } = context
  return [
    ...(registration === undefined || matches(uuid, registration) ? [] : ['context.registration']),
    ...(platform === undefined || typeof platform === 'string' ? [] : ['context.platform']),
    ...(language === undefined || matches(languageTag, language) ? [] : ['context.language']),
    ...(extensions === undefined || (isObject(extensions) && Object.keys(extensions).every((key) => iri.test(key)))
      ? []
      : ['context.extensions']),
  ]
}

const mapFaults = (place: string, map: unknown): string[] =>
  map === undefined ||
  (isObject(map) && Object.entries(map).every(([tag, text]) => languageTag.test(tag) && typeof text === 'string'))
    ? []
    : [place]

const unknownKeys = (place: string, value: Json, known: readonly string[]): string[] =>
  Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => `${place}${key}`)

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const matches = (form: RegExp, value: unknown): boolean => typeof value === 'string' && form.test(value)
