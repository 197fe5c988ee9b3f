import { Type } from 'typebox'

declare const kindOf: unique symbol

/** A UUIDv7, branded by the kind of thing it names. */
export type Id<Kind extends string> = string & { readonly [kindOf]: Kind }

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'

/** The schema of an id in a contract. */
export const idOf = <Kind extends string>(kind: Kind) =>
  Type.Unsafe<Id<Kind>>(Type.String({ pattern: uuid, title: `${kind} id` }))

/** A text known to be an id, from our own tables or tests; throws on anything else. */
export const id = <Kind extends string>(text: string): Id<Kind> => {
  if (!new RegExp(uuid).test(text)) throw new Error(`not an id: ${text}`)
  return text as Id<Kind>
}
